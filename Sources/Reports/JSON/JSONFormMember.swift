/// One member of an object: its name, what it means, its form, and where its value comes from.
struct JSONFormMember<Subject> {
  let name: String
  let schema: JSONValue
  let definitions: [JSONValue.Member]
  let write: (Subject) -> JSONValue

  init<Content>(
    _ name: String, _ meaning: String, _ form: JSONForm<Content>,
    _ read: @escaping (Subject) -> Content
  ) {
    self.name = name
    var members = [JSONValue.Member("description", .string(meaning))]
    if case .object(let own) = form.schema {
      members += own.filter { $0.key != "description" }
    }
    schema = .object(members)
    definitions = form.definitions
    write = { form.write(read($0)) }
  }
}
