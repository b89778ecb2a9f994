internal import CLibZip
internal import Glibc

/// Makes ZIP archives in memory, by libzip: the same members give the same bytes on any machine.
package enum ArchiveWriter {
  /// How a member is packed.
  package enum Packing: Hashable, Sendable {
    /// Deflate (RFC 1951).
    case deflated
    /// Not at all.
    case stored
  }

  /// Packs members in the order given, dated 1980-01-01 and readable by all.
  ///
  /// - Throws: `ArchiveFailure` when a name is unsafe or occurs twice, or memory is short.
  package static func write(
    _ members: [(name: String, bytes: [UInt8])], packing: Packing = .deflated
  ) throws(ArchiveFailure) -> [UInt8] {
    var names: Set<String> = []
    for member in members {
      guard ArchiveMember.isSafe(name: member.name) else {
        throw ArchiveFailure(.memberName, "a member's name is no relative path inside the archive")
      }
      guard names.insert(member.name).inserted else {
        throw ArchiveFailure(.duplicateName, "two members of the archive have the same name")
      }
    }
    guard let source = unsafe zip_source_buffer_create(nil, 0, 0, nil) else { throw short }
    // The archive takes over one count of the source; this one keeps the bytes after zip_close.
    unsafe zip_source_keep(source)
    defer { unsafe zip_source_free(source) }
    guard let handle = unsafe zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
      unsafe zip_source_free(source)
      throw short
    }
    for member in members {
      guard unsafe add(member.name, member.bytes, packing, to: handle) else {
        unsafe zip_discard(handle)
        throw short
      }
    }
    guard unsafe zip_close(handle) == 0 else {
      unsafe zip_discard(handle)
      throw short
    }
    return try unsafe contents(of: source)
  }

  private static let short = ArchiveFailure(.wellFormed, "the archive could not be written")

  private static func add(
    _ name: String, _ bytes: [UInt8], _ packing: Packing, to handle: OpaquePointer
  ) -> Bool {
    // The source of an empty member takes no bytes over, and would leak any that it got.
    let copy = bytes.isEmpty ? nil : unsafe malloc(bytes.count)
    if unsafe copy == nil, !bytes.isEmpty { return false }
    unsafe bytes.withUnsafeBufferPointer { buffer in
      if let copy = unsafe copy, let base = buffer.baseAddress {
        unsafe copy.copyMemory(from: base, byteCount: bytes.count)
      }
    }
    guard let data = unsafe zip_source_buffer(handle, copy, UInt64(bytes.count), 1) else {
      unsafe free(copy)
      return false
    }
    let index = unsafe zip_file_add(handle, name, data, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(data)
      return false
    }
    let method = packing == .deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE
    return unsafe zip_set_file_compression(handle, UInt64(index), method, 0) == 0
      && zip_file_set_dostime(handle, UInt64(index), 0, 0x0021, 0) == 0
      && zip_file_set_external_attributes(
        handle, UInt64(index), 0, UInt8(ZIP_OPSYS_UNIX), 0o100644 << 16) == 0
  }

  private static func contents(of source: OpaquePointer) throws(ArchiveFailure) -> [UInt8] {
    var info = unsafe zip_stat_t()
    guard unsafe zip_source_stat(source, &info) == 0, unsafe zip_source_open(source) == 0 else {
      throw short
    }
    defer { unsafe zip_source_close(source) }
    let size = unsafe Int(info.size)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = 0
      guard let base = buffer.baseAddress else { return }
      while count < size {
        let got = unsafe zip_source_read(source, base + count, UInt64(size - count))
        if got <= 0 { break }
        count += Int(got)
      }
    }
    guard bytes.count == size else { throw short }
    return bytes
  }
}
