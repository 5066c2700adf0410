extension ScalarSet.Category {
  /// Gives the set of a name in a bracket expression, such as `alpha` of `[:alpha:]`.
  init?(posix name: String) {
    switch name {
    case "alnum": self = .ascii([0x30...0x39, 0x41...0x5A, 0x61...0x7A])
    case "alpha": self = .ascii([0x41...0x5A, 0x61...0x7A])
    case "ascii": self = .ascii([0...0x7F])
    case "blank": self = .ascii([0x09...0x09, 0x20...0x20])
    case "cntrl": self = .ascii([0...0x1F, 0x7F...0x7F])
    case "digit": self = .digit
    case "graph": self = .ascii([0x21...0x7E])
    case "lower": self = .ascii([0x61...0x7A])
    case "print": self = .ascii([0x20...0x7E])
    case "punct": self = .ascii([0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E])
    case "space": self = .ascii([0x09...0x0D, 0x20...0x20])
    case "upper": self = .ascii([0x41...0x5A])
    case "word": self = .word
    case "xdigit": self = .ascii([0x30...0x39, 0x41...0x46, 0x61...0x66])
    default: return nil
    }
  }

  /// Gives the set of one of Unicode's general categories, such as `L` or `Lu` of `\p{Lu}`.
  init?(unicode name: String) {
    let members: Set<Unicode.GeneralCategory>
    switch name {
    case "L":
      members = [
        .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      ]
    case "Lu": members = [.uppercaseLetter]
    case "Ll": members = [.lowercaseLetter]
    case "Lt": members = [.titlecaseLetter]
    case "Lm": members = [.modifierLetter]
    case "Lo": members = [.otherLetter]
    case "M": members = [.nonspacingMark, .spacingMark, .enclosingMark]
    case "Mn": members = [.nonspacingMark]
    case "Mc": members = [.spacingMark]
    case "Me": members = [.enclosingMark]
    case "N": members = [.decimalNumber, .letterNumber, .otherNumber]
    case "Nd": members = [.decimalNumber]
    case "Nl": members = [.letterNumber]
    case "No": members = [.otherNumber]
    case "P":
      members = [
        .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation,
      ]
    case "Pc": members = [.connectorPunctuation]
    case "Pd": members = [.dashPunctuation]
    case "Ps": members = [.openPunctuation]
    case "Pe": members = [.closePunctuation]
    case "Pi": members = [.initialPunctuation]
    case "Pf": members = [.finalPunctuation]
    case "Po": members = [.otherPunctuation]
    case "S": members = [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]
    case "Sm": members = [.mathSymbol]
    case "Sc": members = [.currencySymbol]
    case "Sk": members = [.modifierSymbol]
    case "So": members = [.otherSymbol]
    case "Z": members = [.spaceSeparator, .lineSeparator, .paragraphSeparator]
    case "Zs": members = [.spaceSeparator]
    case "Zl": members = [.lineSeparator]
    case "Zp": members = [.paragraphSeparator]
    case "C": members = [.control, .format, .surrogate, .privateUse]
    case "Cc": members = [.control]
    case "Cf": members = [.format]
    case "Co": members = [.privateUse]
    default: return nil
    }
    self = .general(members)
  }
}
