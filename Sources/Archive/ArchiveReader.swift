internal import CLibZip
internal import Glibc

/// A ZIP archive held in memory, by libzip; nothing is written and no name is used as a path.
///
/// Opening checks every declared name and size against the limits before a byte is unpacked, so
/// that a bomb is refused in the time it takes to read the directory.
@safe package struct ArchiveReader: ~Copyable {
  /// The members in the order of the archive's directory; folders have names that end in `/`.
  package let members: [ArchiveMember]
  private let limits: ArchiveLimits
  private let handle: OpaquePointer
  private let indexes: [String: Int]

  /// Opens the archive that some bytes are.
  ///
  /// - Throws: `ArchiveFailure` when the bytes are no consistent archive, or it breaks a limit.
  package init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveFailure) {
    let handle = try unsafe Self.open(bytes)
    let members: [ArchiveMember]
    do {
      members = try unsafe Self.list(handle, limits)
    } catch {
      unsafe zip_discard(handle)
      throw error
    }
    var indexes: [String: Int] = [:]
    for (index, member) in members.enumerated() {
      if indexes.updateValue(index, forKey: member.name) != nil {
        unsafe zip_discard(handle)
        throw ArchiveFailure(.duplicateName, "two members of the archive have the same name")
      }
    }
    self.members = members
    self.limits = limits
    self.indexes = indexes
    unsafe self.handle = handle
  }

  deinit { unsafe zip_discard(handle) }

  /// Whether a member has this name, letter case included.
  package func contains(_ name: String) -> Bool { indexes[name] != nil }

  /// Unpacks a member.
  ///
  /// - Throws: `ArchiveFailure` when there is none of that name, or when it holds other than the
  ///   bytes that it declares.
  package func read(_ name: String) throws(ArchiveFailure) -> [UInt8] {
    guard let index = indexes[name] else {
      throw ArchiveFailure(.missingMember, "the archive has no member \(name)")
    }
    let declared = members[index].size
    guard let file = unsafe zip_fopen_index(handle, UInt64(index), 0) else {
      let reason = unsafe String(cString: zip_strerror(handle))
      throw ArchiveFailure(.packing, "member \(index + 1) cannot be unpacked: \(reason)")
    }
    defer { unsafe zip_fclose(file) }
    // "zip_fread reads at most nbytes"; a false declared size does not stop it, so one byte more
    // than declared is asked for.
    var isBroken = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: declared + 1) { buffer, count in
      count = 0
      guard let base = buffer.baseAddress else { return }
      while count <= declared {
        let got = unsafe zip_fread(file, base + count, UInt64(min(declared + 1 - count, 1 << 16)))
        if got < 0 { isBroken = true }
        if got <= 0 { break }
        count += Int(got)
      }
    }
    if isBroken {
      throw ArchiveFailure(
        .wellFormed, "member \(index + 1) is damaged: its checksum or packing is wrong")
    }
    guard bytes.count == declared else {
      throw ArchiveFailure(
        .declaredSize,
        "member \(index + 1) declares \(declared) bytes and holds "
          + (bytes.count > declared ? "more" : "\(bytes.count)"))
    }
    return bytes
  }

  private static func open(_ bytes: [UInt8]) throws(ArchiveFailure) -> OpaquePointer {
    // libzip takes no bytes for an archive without members; the format's end record has 22.
    guard bytes.count >= 22 else {
      throw ArchiveFailure(.wellFormed, "the archive is cut off: it has \(bytes.count) bytes")
    }
    guard let copy = unsafe malloc(max(1, bytes.count)) else {
      throw ArchiveFailure(.size, "the archive has \(bytes.count) bytes, more than memory")
    }
    unsafe bytes.withUnsafeBufferPointer { buffer in
      if let base = buffer.baseAddress {
        unsafe copy.copyMemory(from: base, byteCount: bytes.count)
      }
    }
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    // "If freep is non-zero, the buffer will be freed when it is no longer needed."
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      unsafe free(copy)
      throw ArchiveFailure(.wellFormed, "the bytes cannot be opened as an archive")
    }
    guard let handle = unsafe zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error)
    else {
      unsafe zip_source_free(source)
      let reason = unsafe String(cString: zip_error_strerror(&error))
      throw ArchiveFailure(.wellFormed, "the archive is damaged or cut off: \(reason)")
    }
    return unsafe handle
  }

  private static func list(
    _ handle: OpaquePointer, _ limits: ArchiveLimits
  ) throws(ArchiveFailure) -> [ArchiveMember] {
    let count = Int(unsafe zip_get_num_entries(handle, 0))
    guard count <= limits.members else {
      throw ArchiveFailure(
        .memberCount, "\(count) members, more than the limit of \(limits.members)")
    }
    var members: [ArchiveMember] = []
    var total = 0
    for index in 0..<max(0, count) {
      var info = unsafe zip_stat_t()
      let needed = UInt64(ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE)
      guard unsafe zip_stat_index(handle, UInt64(index), 0, &info) == 0,
        unsafe info.valid & needed == needed, let name = unsafe info.name
      else { throw ArchiveFailure(.wellFormed, "member \(index + 1) has no name or no size") }
      let member = unsafe ArchiveMember(
        name: String(cString: name), size: Int(clamping: info.size),
        packedSize: Int(clamping: info.comp_size))
      guard ArchiveMember.isSafe(name: member.name) else {
        throw ArchiveFailure(
          .memberName, "member \(index + 1) has a name that is no relative path inside the archive")
      }
      guard member.size <= limits.memberSize else {
        throw ArchiveFailure(
          .size,
          "member \(index + 1) unpacks to \(member.size) bytes, more than the limit of "
            + "\(limits.memberSize)")
      }
      if member.size > limits.ratioFloor, member.size / max(1, member.packedSize) > limits.ratio {
        throw ArchiveFailure(
          .ratio,
          "member \(index + 1) unpacks to \(member.size / max(1, member.packedSize)) times "
            + "its packed size, more than the limit of \(limits.ratio)")
      }
      guard
        unsafe info.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) == 0
          || info.encryption_method == UInt16(ZIP_EM_NONE)
      else { throw ArchiveFailure(.packing, "member \(index + 1) is encrypted") }
      total += member.size
      guard total <= limits.totalSize else {
        throw ArchiveFailure(
          .size, "the members unpack to more bytes than the limit of \(limits.totalSize)")
      }
      members.append(member)
    }
    return members
  }
}
