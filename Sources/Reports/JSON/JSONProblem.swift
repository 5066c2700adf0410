/// Says where a JSON value is not what a form describes, and what should stand there.
package struct JSONProblem: Error, Hashable {
  /// One step on the way from the root of a document.
  package enum Step: Hashable, Sendable {
    case member(String)
    case element(Int)
  }

  /// The way from the root to the value.
  package let path: [Step]
  /// What should stand there, in a few words.
  package let expected: String

  init(_ expected: String, at path: [Step] = []) {
    self.expected = expected
    self.path = path
  }

  /// The same problem, seen from one step further out.
  func inside(_ step: Step) -> JSONProblem {
    JSONProblem(expected, at: [step] + path)
  }

  /// The way as people write it: `criteria[3].value.low`.
  package var pathText: String {
    path.reduce(into: "") { text, step in
      switch step {
      case .member(let name): text += text.isEmpty ? name : ".\(name)"
      case .element(let position): text += "[\(position)]"
      }
    }
  }
}
