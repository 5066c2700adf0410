/// Tells a person which files a new folder of evidence got, and what to do next.
package struct StartedFolder {
  /// A file that was written.
  package struct File {
    let path: String
    let meaning: String

    package init(path: String, meaning: String) {
      self.path = path
      self.meaning = meaning
    }
  }

  /// A kind of evidence that needed no template.
  package struct Recorded {
    let name: String
    let count: Int

    package init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }

  private let folder: String
  private let written: [File]
  private let kept: [String]
  private let onRecord: [Recorded]

  /// Takes the paths relative to the folder, in the order in which they are to be listed.
  package init(folder: String, written: [File], kept: [String], onRecord: [Recorded]) {
    self.folder = folder
    self.written = written
    self.kept = kept
    self.onRecord = onRecord
  }

  /// Gives the text for a terminal.
  package func render(style: TerminalStyle) -> String {
    var page = TerminalPage(style: style)
    for file in written {
      page.paragraph(
        [TextRun("wrote ", .faint), TextRun(file.path, .strong), TextRun(": \(file.meaning)")],
        hanging: 6)
    }
    for path in kept {
      page.paragraph(
        [TextRun("left alone ", .faint), TextRun(path, .strong), TextRun(": it is there already")],
        hanging: 6)
    }
    if !onRecord.isEmpty {
      let names = onRecord.map { "\($0.name) (\(Quantity.number($0.count)))" }
      page.paragraph("On record already: " + Quantity.list(names) + ".", hanging: 6)
    }
    page.heading("What to do next")
    let place = ShellText.quoted(folder)
    let steps = [
      "Name the project, its organisation and its systems in `assess.yaml`.",
      "Put the files that you have beside it: registers, settings, test results, policies. They may "
        + "stay as they are; `assess evidence \(place)` shows how each was understood.",
      "Fill in the templates for what no file shows, and delete those that you do not need. "
        + "A template proves nothing. `assess questionnaire schema evidence` says what each column "
        + "means.",
      "Ask people for the rest with `assess interview \(place)`.",
      "See where the project stands with `assess \(place)`.",
    ]
    for (number, step) in steps.enumerated() {
      page.labelled("\(number + 1).", step, indent: 2)
    }
    return page.text
  }
}
