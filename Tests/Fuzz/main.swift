internal import Files
internal import Glibc

// Fuzz list                     the readers, one a line
// Fuzz seeds READER FOLDER      writes the reader's own seeds into a folder
// Fuzz dictionary READER        prints what the reader looks for, as libFuzzer's option -dict reads it
// Fuzz READER [OPTION|PATH …]   runs libFuzzer, which documents its options under -help=1

/// The loop of libFuzzer, in the sanitizer's library.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ check: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

let arguments = CommandLine.arguments
let name = arguments.count > 1 ? arguments[1] : "list"

if name == "list" {
  for name in FuzzTarget.all.keys.sorted() { print(name) }
} else if name == "seeds", arguments.count == 4, let target = FuzzTarget.all[arguments[2]] {
  for (index, seed) in target.seeds.enumerated() {
    try Files.write(seed, to: "\(arguments[3])/seed-\(index)")
  }
} else if name == "dictionary", arguments.count == 3, let target = FuzzTarget.all[arguments[2]] {
  print(target.dictionary)
} else if FuzzTarget.all[name] != nil {
  var count = CommandLine.argc - 1
  var rest = unsafe CommandLine.unsafeArgv + 1
  let status = unsafe withUnsafeMutablePointer(to: &rest) { rest in
    unsafe runDriver(
      &count,
      UnsafeMutableRawPointer(rest).assumingMemoryBound(
        to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.self)
    ) { bytes, count in
      let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
      if let fault = FuzzTarget.chosen?.check(input) { fatalError("broken promise: \(fault)") }
      return 0
    }
  }
  exit(status)
} else {
  print("Fuzz: no reader is called '\(name)'")
  exit(64)
}
