import Archive
import Testing

@Suite struct ArchiveReaderTests {
  private let members: [(name: String, bytes: [UInt8])] = [
    ("a.txt", Array("hello".utf8)), ("sub/é.xml", Array(repeating: 97, count: 5000)), ("empty", []),
  ]

  @Test(arguments: [ArchiveWriter.Packing.deflated, .stored])
  func readsBackWhatWasWritten(packing: ArchiveWriter.Packing) throws {
    let bytes = try ArchiveWriter.write(members, packing: packing)
    let archive = try ArchiveReader(bytes)
    #expect(archive.members.map(\.name) == members.map(\.name))
    #expect(archive.members.map(\.size) == [5, 5000, 0])
    for member in members {
      let read = try archive.read(member.name)
      #expect(read == member.bytes)
    }
  }

  @Test func writesTheSameBytesTwice() throws {
    #expect(try ArchiveWriter.write(members) == ArchiveWriter.write(members))
  }

  @Test(arguments: ["../x", "/x", "a/../../x", "C:x", "a\\x", "", "a//b", "./a"])
  func refusesToWriteAnUnsafeName(name: String) {
    #expect(throws: ArchiveFailure.self) { try ArchiveWriter.write([(name, [1])]) }
  }

  @Test func refusesAMemberThatClimbsOut() throws {
    // The same length, so that only the name is false.
    let bytes = replacing("ab/x", by: "../x", in: try ArchiveWriter.write([("ab/x", [1, 2])]))
    #expect(rule(of: bytes) == .memberName)
  }

  @Test func refusesTwoMembersOfOneName() throws {
    let bytes = replacing(
      "b.txt", by: "a.txt", in: try ArchiveWriter.write([("a.txt", [1]), ("b.txt", [2])]))
    // libzip itself calls it inconsistent.
    #expect(rule(of: bytes) == .wellFormed)
  }

  @Test func refusesWhatIsNoArchive() {
    #expect(rule(of: []) == .wellFormed)
    #expect(rule(of: [0x50, 0x4B, 3, 4, 1, 2, 3]) == .wellFormed)
  }

  @Test func refusesAnArchiveCutOffAnywhere() throws {
    let bytes = try ArchiveWriter.write(members)
    for count in bytes.indices { #expect(rule(of: Array(bytes[..<count])) != nil) }
  }

  @Test func refusesABombBeforeItIsUnpacked() throws {
    let bomb = try ArchiveWriter.write([("bomb", [UInt8](repeating: 0, count: 64 << 20))])
    #expect(bomb.count < 1 << 20)
    let clock = ContinuousClock()
    let time = clock.measure { #expect(rule(of: bomb) == .ratio) }
    #expect(time < .milliseconds(100))
    #expect(rule(of: bomb, ArchiveLimits(memberSize: 1 << 20)) == .size)
    let many = try ArchiveWriter.write(
      (0..<4).map { ("\($0)", [UInt8](repeating: 0, count: 1 << 20)) })
    #expect(rule(of: many, ArchiveLimits(totalSize: 3 << 20)) == .size)
  }

  @Test func refusesTooManyMembers() throws {
    let bytes = try ArchiveWriter.write((0..<5).map { ("\($0)", [1]) })
    #expect(rule(of: bytes, ArchiveLimits(members: 4)) == .memberCount)
  }

  @Test func refusesAFalseDeclaredSize() throws {
    let bytes = try ArchiveWriter.write([("a", [UInt8](repeating: 97, count: 4000))])
    // 4000 is 0xA0 0x0F; every place that declares it says 100 instead.
    var forged = bytes
    for at in 0..<(bytes.count - 3) where bytes[at..<(at + 4)] == [0xA0, 0x0F, 0, 0] {
      forged.replaceSubrange(at..<(at + 4), with: [100, 0, 0, 0])
    }
    #expect(forged != bytes)
    #expect(throws: ArchiveFailure.self) {
      let archive = try ArchiveReader(forged)
      _ = try archive.read("a")
    }
  }

  @Test func saysThatAMemberIsMissing() throws {
    let archive = try ArchiveReader(try ArchiveWriter.write(members))
    let found = [archive.contains("A.txt"), archive.contains("a.txt")]
    #expect(found == [false, true])
    var rule: ArchiveFailure.Rule?
    do { _ = try archive.read("A.txt") } catch { rule = error.rule }
    #expect(rule == .missingMember)
  }

  private func rule(
    of bytes: [UInt8], _ limits: ArchiveLimits = ArchiveLimits()
  ) -> ArchiveFailure.Rule? {
    do throws(ArchiveFailure) {
      let archive = try ArchiveReader(bytes, limits: limits)
      for member in archive.members { _ = try archive.read(member.name) }
      return nil
    } catch {
      return error.rule
    }
  }

  private func replacing(_ old: String, by new: String, in bytes: [UInt8]) -> [UInt8] {
    var changed = bytes
    let pattern = Array(old.utf8)
    for at in 0...(bytes.count - pattern.count)
    where Array(bytes[at..<(at + pattern.count)]) == pattern {
      changed.replaceSubrange(at..<(at + pattern.count), with: Array(new.utf8))
    }
    return changed
  }
}
