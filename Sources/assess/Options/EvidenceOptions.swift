import ArgumentParser
import AssessmentCore

/// What every command that reads evidence lets the user say.
struct EvidenceOptions: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: "The date of the assessment; else SOURCE_DATE_EPOCH, else today in UTC.",
    transform: { text in
      guard let date = CalendarDate(iso: text) else {
        throw ValidationError("`\(text)` is not a date; write it as YYYY-MM-DD")
      }
      return date
    })
  var asOf: CalendarDate?

  @Option(
    name: .customLong("questionnaire"),
    help: "A questionnaire, vocabulary or mapping of your own; may be repeated.")
  var questionnaires: [String] = []
}
