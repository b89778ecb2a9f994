/// A shell whose completion the program can serve.
package enum Shell: String, Hashable, Sendable, CaseIterable {
  /// GNU Bash.
  case bash
  /// Z shell.
  case zsh
  /// Fish.
  case fish

  /// A few lines to load into the shell; they ask the hidden command `__complete` for everything.
  ///
  /// `@files` and `@folders` in the answer mean that the shell's own completion is to be used.
  package func stub(for program: String) -> String {
    let template =
      switch self {
      case .bash: Self.bashStub
      case .zsh: Self.zshStub
      case .fish: Self.fishStub
      }
    return template.replacing("PROGRAM", with: program)
  }

  private static let bashStub = #"""
    # Load with: source <(PROGRAM completion bash)
    _PROGRAM() {
      local line
      COMPREPLY=()
      while IFS= read -r line; do
        case "$line" in
          @files) compopt -o default ;;
          @folders) compopt -o nospace; COMPREPLY+=($(compgen -d -S / -- "$2")) ;;
          *) COMPREPLY+=("${line%%$'\t'*}") ;;
        esac
      done < <(PROGRAM __complete "$COMP_CWORD" -- "${COMP_WORDS[@]}" 2>/dev/null)
    }
    complete -F _PROGRAM PROGRAM

    """#

  private static let zshStub = #"""
    #compdef PROGRAM
    # Load with: source <(PROGRAM completion zsh)
    _PROGRAM() {
      local line
      local -a found
      for line in "${(@f)$(PROGRAM __complete $((CURRENT - 1)) -- "${words[@]}" 2>/dev/null)}"; do
        case "$line" in
          @files) _files ;;
          @folders) _files -/ ;;
          ?*) found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
        esac
      done
      (( $#found )) && _describe PROGRAM found
    }
    compdef _PROGRAM PROGRAM

    """#

  private static let fishStub = #"""
    # Load with: PROGRAM completion fish | source
    function __PROGRAM_complete
      set -l before (commandline -opc)
      for line in (PROGRAM __complete (count $before) -- $before (commandline -ct) 2>/dev/null)
        switch $line
          case @files
            __fish_complete_path (commandline -ct)
          case @folders
            __fish_complete_directories (commandline -ct)
          case '*'
            echo $line
        end
      end
    end
    complete -c PROGRAM -f -a '(__PROGRAM_complete)'

    """#
}
