/// One member of an object: its name, what it means, its form, and where its value comes from.
struct JSONFormMember<Subject, Content> {
  let name: String
  let meaning: String
  let form: JSONForm<Content>
  /// What a document says that was written before the member was known, or `nil` where a document
  /// without it is none.
  let absent: Content?
  private let value: (Subject) -> Content

  init(
    _ name: String, _ meaning: String, _ form: JSONForm<Content>, absent: Content? = nil,
    _ value: @escaping (Subject) -> Content
  ) {
    self.name = name
    self.meaning = meaning
    self.form = form
    self.absent = absent
    self.value = value
  }

  /// The schema of the form with what the member means.
  var schema: JSONValue {
    var members = [JSONValue.Member("description", .string(meaning))]
    if case .object(let own) = form.schema {
      members += own.filter { $0.key != "description" }
    }
    return .object(members)
  }

  /// Writes the name and the value.
  func write(_ subject: Subject, to writer: inout JSONWriter) {
    writer.nextMember(name)
    form.write(value(subject), &writer)
  }

  /// Reads the value of the member with this name; others are not looked at.
  func read(from object: JSONValue) throws(JSONProblem) -> Content {
    guard let found = object.member(name) else {
      if let absent { return absent }
      throw JSONProblem("a member `\(name)`")
    }
    do throws(JSONProblem) {
      return try form.read(found)
    } catch {
      throw error.inside(.member(name))
    }
  }

  /// Gives the value with its secrets masked.
  func masked(_ subject: Subject) -> Content { form.masked(value(subject)) }
}
