/// A piece of text with one tone; whoever shows it makes it safe.
struct TextRun {
  let text: String
  let tone: Tone

  init(_ text: String, _ tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }
}
