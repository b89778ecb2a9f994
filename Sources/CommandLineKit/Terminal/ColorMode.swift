/// When to colour: the value of `--color`.
package enum ColorMode: String, Hashable, Sendable, CaseIterable {
  /// On terminals that can, unless `NO_COLOR` is set.
  case auto
  /// Always, even into a pipe.
  case always
  /// Never.
  case never
}
