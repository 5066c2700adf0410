import AssessmentCore
import Documents
import Expressions

/// Reads texts as the values of one attribute, and never guesses what a text may mean.
struct AttributeReader: Sendable {
  let attribute: Attribute
  private let isIdentity: Bool
  private let timeUnit: TimeUnit?
  private let choices: [String: String]

  init(_ attribute: Attribute, isIdentity: Bool) {
    self.attribute = attribute
    self.isIdentity = isIdentity
    timeUnit = attribute.unit.flatMap { TimeUnit(word: $0) }
    var choices: [String: String] = [:]
    for choice in attribute.choices {
      choices[NormalisedName.of(choice.value)] = choice.value
    }
    for choice in attribute.choices {
      for word in choice.words {
        let name = NormalisedName.of(word)
        if choices[name] == nil { choices[name] = choice.value }
      }
    }
    self.choices = choices
  }

  /// Reads a value of a tree: one text, or a list of them.
  func read(_ node: Node) -> ReadValue {
    switch node.content {
    case .scalar(let scalar):
      return scalar.isNull ? ReadValue(.none) : read(scalar.text)
    case .sequence(let elements):
      return read(elements)
    case .mapping(let entries):
      if entries.isEmpty { return ReadValue(.none) }
      return unreadable(
        "{...}", "EVD-SHAPE", "named values stand where \(typeName) is wanted",
        "values are named values where \(typeName) is wanted")
    }
  }

  /// Reads the elements of a list.
  private func read(_ elements: [Node]) -> ReadValue {
    if elements.isEmpty { return ReadValue(.none) }
    var texts: [String] = []
    for element in elements {
      guard case .scalar(let scalar) = element.content else {
        return unreadable(
          "[...]", "EVD-SHAPE", "the list holds something that is not a text",
          "lists hold something that is not a text")
      }
      if !scalar.isNull { texts.append(scalar.text) }
    }
    return read(texts: texts)
  }

  /// Reads the texts of a list.
  func read(texts: [String]) -> ReadValue {
    switch attribute.type {
    case .list:
      return list(of: texts)
    case .text where !isIdentity:
      return read(texts.map(EmptyWords.trimmed).filter { !$0.isEmpty }.joined(separator: ", "))
    default:
      if texts.isEmpty { return ReadValue(.none) }
      guard let only = texts.first, texts.count == 1 else {
        return unreadable(
          texts.joined(separator: ", "), "EVD-SHAPE",
          "a list of \(texts.count) stands where \(typeName) is wanted",
          "values are lists where \(typeName) is wanted")
      }
      return read(only)
    }
  }

  /// Reads one text.
  func read(_ written: String) -> ReadValue {
    let text = EmptyWords.trimmed(written)
    if text.isEmpty { return ReadValue(.none) }
    if EmptyWords.referToElsewhere(text) {
      return unreadable(
        text, "EVD-REFERENCE", "`\(shown(text))` stands for a value that is not in the file",
        "values stand for something that is not in the file", severity: .note,
        help: "give the file as it is after its variables are filled in")
    }
    if let choice = choice(of: text) { return ReadValue(.value(Value(.string(choice)))) }
    if PlaceholderText.isPlaceholder(text) || EmptyWords.sayUnknown(text) {
      return ReadValue(
        .absent,
        AttributeFinding(
          severity: .note, code: "EVD-PLACEHOLDER",
          summary: "`\(shown(text))` is a placeholder and says nothing",
          plural: "values are placeholders and say nothing"))
    }
    if EmptyWords.sayNone(text), !isIdentity, attribute.type != .boolean { return ReadValue(.none) }
    return value(of: text)
  }

  /// Reads a text that says something by the attribute's type.
  private func value(of text: String) -> ReadValue {
    switch attribute.type {
    case .text, .reference:
      ReadValue(.value(Value(.string(text))))
    case .list:
      list(of: AttributeReader.split(text))
    case .choice:
      unknownChoice(text)
    case .boolean:
      boolean(text)
    case .date:
      date(text)
    case .duration:
      duration(text)
    case .number, .percent, .money:
      number(text)
    }
  }

  // MARK: Lists and choices

  private func list(of texts: [String]) -> ReadValue {
    var elements: [Value] = []
    var placeholder: String?
    for written in texts {
      let text = EmptyWords.trimmed(written)
      if PlaceholderText.isPlaceholder(text) || EmptyWords.sayUnknown(text) {
        placeholder = text
      } else if !EmptyWords.sayNone(text) {
        elements.append(Value(.string(text)))
      }
    }
    let finding = placeholder.map {
      AttributeFinding(
        severity: .note, code: "EVD-PLACEHOLDER",
        summary: "`\(shown($0))` is a placeholder and says nothing",
        plural: "values are placeholders and say nothing")
    }
    if elements.isEmpty { return ReadValue(placeholder == nil ? .none : .absent, finding) }
    return ReadValue(.value(Value(.list(ListValue(elements)))), finding)
  }

  /// Splits a text at semicolons and line ends, or at commas where it has neither.
  private static func split(_ text: String) -> [String] {
    let lines = text.unicodeScalars.split { $0 == ";" || $0 == "\n" || $0 == "\r" || $0 == "|" }
    if lines.count > 1 { return lines.map(String.init) }
    return text.unicodeScalars.split(separator: ",").map(String.init)
  }

  /// Gives the canonical value that a text stands for, when the attribute is a choice that has it.
  private func choice(of text: String) -> String? {
    attribute.type == .choice ? choices[NormalisedName.of(text)] : nil
  }

  private func unknownChoice(_ text: String) -> ReadValue {
    let known = attribute.choices.flatMap { [$0.value] + $0.words }
    return unreadable(
      text, "EVD-CHOICE", "`\(shown(text))` is not one of its values",
      "texts are none of its values",
      notes: ["values are \(attribute.choices.map { "`\($0.value)`" }.joined(separator: ", "))"],
      help: UnknownName.help(for: text, among: known))
  }

  // MARK: Types

  /// Reads yes or no; a boolean attribute may have words of its own for both, as `passed` has for a
  /// test.
  private func boolean(_ text: String) -> ReadValue {
    if let word = choices[NormalisedName.of(text)], case .value(let flag) = YesNoText.read(word) {
      return ReadValue(.value(Value(.bool(flag))))
    }
    return switch YesNoText.read(text) {
    case .value(let flag): ReadValue(.value(Value(.bool(flag))))
    case .open(let reason): open(reason, text, "EVD-BOOLEAN")
    case .unreadable(let problem):
      unreadable(text, "EVD-BOOLEAN", problem, "are neither yes nor no")
    }
  }

  private func date(_ text: String) -> ReadValue {
    switch DateText.read(text) {
    case .value(let date):
      guard date.precision == .day,
        let day = CalendarDate(year: date.year, month: date.month, day: date.day),
        let value = AttributeReader.value(of: day)
      else {
        return unreadable(
          text, "EVD-DATE",
          "`\(shown(text))` names a \(date.precision == .year ? "year" : "month"), not a day",
          "dates name no day", help: "write the date as YYYY-MM-DD")
      }
      return ReadValue(.value(value))
    case .open(let reason): return open(reason, text, "EVD-DATE")
    case .unreadable(let problem):
      return unreadable(text, "EVD-DATE", problem, "are not dates that can be read without a guess")
    }
  }

  /// Gives the value of a date: midnight in UTC.
  static func value(of day: CalendarDate) -> Value? {
    let (seconds, overflow) = Int64(day.daysSinceEpoch).multipliedReportingOverflow(by: 86_400)
    guard !overflow else { return nil }
    return Timestamp(seconds: seconds).map { Value(.timestamp($0)) }
  }

  /// Gives the date of a value that was read as one.
  static func day(of value: Value) -> CalendarDate? {
    guard case .timestamp(let moment) = value.content else { return nil }
    let seconds = Int(moment.seconds)
    let days = seconds / 86_400
    return CalendarDate(daysSinceEpoch: seconds % 86_400 < 0 ? days - 1 : days)
  }

  private func duration(_ text: String) -> ReadValue {
    switch DurationText.read(text, unit: timeUnit) {
    case .value(let seconds):
      let nanoseconds = (seconds * 1_000_000_000).rounded()
      guard let whole = Int64(exactly: nanoseconds) else {
        return unreadable(
          text, "EVD-DURATION", "`\(shown(text))` is too long a time",
          "values are longer times than can be counted")
      }
      return ReadValue(.value(Value(.duration(TimeSpan(nanoseconds: whole)))))
    case .open(let reason): return open(reason, text, "EVD-DURATION")
    case .unreadable(let problem):
      return unreadable(text, "EVD-DURATION", problem, "are not lengths of time")
    }
  }

  private func number(_ text: String) -> ReadValue {
    switch NumberText.read(text) {
    case .value(let quantity): return number(quantity, text)
    case .open(let reason): return open(reason, text, "EVD-NUMBER")
    case .unreadable(let problem):
      if case .value(let target) = TargetText.read(text), target.comparison != nil {
        return number(target.quantity, text)
      }
      return unreadable(
        text, "EVD-NUMBER", problem, "are not numbers that can be read without a guess")
    }
  }

  /// Takes a number when its unit is the one that the attribute is in.
  private func number(_ quantity: Quantity, _ text: String) -> ReadValue {
    guard quantity.value.isFinite else {
      return unreadable(text, "EVD-NUMBER", "`\(shown(text))` is not a number", "are not numbers")
    }
    if attribute.type == .percent { return percent(quantity, text) }
    if attribute.type == .number, let written = quantity.unit, let timeUnit {
      guard let unit = TimeUnit(word: written) else {
        return unreadable(
          text, "EVD-UNIT", "`\(shown(text))` is not in `\(attribute.unit ?? "")`",
          "values are in another unit")
      }
      let factor = unit.lengthInMilliseconds / timeUnit.lengthInMilliseconds
      return ReadValue(.value(Value(.double(quantity.value * factor))))
    }
    return ReadValue(.value(Value(.double(quantity.value))))
  }

  /// Takes a share, in parts of a hundred; a bare number up to 1 could be a part of one as well.
  private func percent(_ quantity: Quantity, _ text: String) -> ReadValue {
    if quantity.unit == "%" { return ReadValue(.value(Value(.double(quantity.value)))) }
    guard quantity.unit == nil else {
      return unreadable(
        text, "EVD-UNIT", "`\(shown(text))` is not a percentage", "values are not percentages")
    }
    guard quantity.value == 0 || abs(quantity.value) > 1 else {
      return unreadable(
        text, "EVD-NUMBER",
        "`\(shown(text))` could be a part of one or a part of a hundred",
        "values could be parts of one or parts of a hundred", help: "write the share with `%`")
    }
    return ReadValue(.value(Value(.double(quantity.value))))
  }

  // MARK: Findings

  /// Says what a text means that gives no value although it is no mistake.
  private func open(_ reason: OpenReason, _ text: String, _ code: String) -> ReadValue {
    switch reason {
    case .blank, .notApplicable: ReadValue(.none)
    case .placeholder:
      ReadValue(
        .absent,
        AttributeFinding(
          severity: .note, code: "EVD-PLACEHOLDER",
          summary: "`\(shown(text))` is a placeholder and says nothing",
          plural: "values are placeholders and say nothing"))
    case .undecided:
      unreadable(
        text, code, "`\(shown(text))` says that the matter is not settled",
        "values say that the matter is not settled", severity: .note)
    }
  }

  private func unreadable(
    _ text: String, _ code: String, _ problem: TextProblem, _ plural: String
  ) -> ReadValue {
    unreadable(
      text, code, problem.summary, "values \(plural)", notes: problem.notes, help: problem.help)
  }

  private func unreadable(
    _ text: String, _ code: String, _ summary: String, _ plural: String,
    severity: Diagnostic.Severity = .warning, notes: [String] = [], help: String? = nil
  ) -> ReadValue {
    ReadValue(
      .unreadable(text: shown(text), problem: summary),
      AttributeFinding(
        severity: severity, code: code, summary: summary, plural: plural, notes: notes, help: help))
  }

  /// Shortens a text for a message.
  private func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars
    return scalars.count <= 60 ? text : String(scalars.prefix(57)) + "..."
  }

  /// What the attribute wants, for messages.
  private var typeName: String {
    switch attribute.type {
    case .text, .reference: "a text"
    case .number, .percent, .money: "a number"
    case .duration: "a length of time"
    case .date: "a date"
    case .boolean: "yes or no"
    case .list: "a list"
    case .choice: "one of its values"
    }
  }
}
