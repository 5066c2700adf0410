package import AssessmentCore

/// Writes answers as YAML.
package enum AnswerText {
  /// The lines of one answer as an element of a list, indented by a number of spaces.
  ///
  /// Every text stands in double quotes with everything special escaped, so that nothing that a
  /// person types can be read as anything else.
  package static func element(_ answer: InterviewAnswer, indent: Int) -> String {
    var fields = [("criterion", quoted(answer.criterion))]
    if let subject = answer.subject { fields.append(("subject", quoted(subject))) }
    fields.append(("answer", answer.content.rawValue))
    fields.append(("by", quoted(answer.by)))
    fields.append(("on", answer.day.iso))
    if !answer.note.isEmpty { fields.append(("note", quoted(answer.note))) }
    let margin = String(repeating: " ", count: indent)
    return fields.enumerated().map { number, field in
      "\(margin)\(number == 0 ? "- " : "  ")\(field.0): \(field.1)\n"
    }.joined()
  }

  /// A text in double quotes, as YAML and JSON read it.
  static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: output += "\\\""
      case 0x5C: output += "\\\\"
      case 0x0A: output += "\\n"
      case 0x09: output += "\\t"
      case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF: output += escape(scalar.value)
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
