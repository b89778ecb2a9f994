/// The version of everything that a build makes.
package enum BuildVersion {
  /// Goes up with every release, and whenever pages or records made from the same study change.
  package static let number = "0.1.0"
}
