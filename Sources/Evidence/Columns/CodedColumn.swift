import AssessmentCore
import Documents
import Expressions

/// One column of a table while its rows stream by: a code for each row, a content for each code.
///
/// Whoever fills it reaches it in its buffer, so that no check of access slows each cell down.
struct CodedColumn {
  /// What a person should know about one distinct text, and in which rows it stands.
  struct Remark {
    let finding: AttributeFinding
    var count = 0
    var firstRows: [Int] = []
  }

  /// The position of the attribute in its kind.
  let attribute: Int
  private let reader: AttributeReader
  /// Whether the texts are names of records, of which nearly every one is different.
  private let holdsNames: Bool

  /// Whether the codes are the numbers of the texts themselves.
  var isNames: Bool { holdsNames }
  private(set) var codes: [UInt32] = []
  private(set) var index = TextIndex()
  /// The contents by code; not used for names.
  private(set) var contents: [CellContent] = [.absent]
  private var known: [ContentKey: UInt32] = [:]
  /// The code of each distinct text, by the number of the text; text 0 is none.
  private var codeOfText: [UInt32] = [0]
  private var remarkOfText: [Int32] = [-1]
  private(set) var remarks: [Remark] = []
  /// The code for what stands in a row whose cells are out of place.
  private var misplacedCode: UInt32?

  init(_ attribute: Int, _ reader: AttributeReader, holdsNames: Bool) {
    self.attribute = attribute
    self.reader = reader
    self.holdsNames = holdsNames
  }

  /// Makes room for so many rows.
  mutating func reserve(_ rows: Int) {
    codes.reserveCapacity(rows)
    if holdsNames { index.reserve(rows, averageLength: 12) }
  }

  /// Takes the next row's cell, which says nothing.
  mutating func addAbsent() {
    codes.append(0)
  }

  /// Takes so many rows' cells, which say nothing.
  mutating func addAbsent(rows: Int) {
    codes.append(contentsOf: repeatElement(0, count: rows))
  }

  /// Takes the next row's cell, of a row that has more cells than the header.
  mutating func addMisplaced() {
    guard !holdsNames else { return addAbsent() }
    if misplacedCode == nil {
      misplacedCode = code(
        of: .unreadable(text: "", problem: "the row has more cells than the header"))
    }
    codes.append(misplacedCode ?? 0)
  }

  /// Takes the next row's cell, without white space around it.
  @inline(__always)
  mutating func add(_ text: UnsafeRawBufferPointer) {
    let number = Int(index.number(of: text))
    if number >= codeOfText.count { learn(text) }
    append(number)
  }

  /// Takes the next row's value of a tree; `written` is how it stands in the file, which tells it from
  /// every text.
  mutating func add(_ node: Node, written: UnsafeRawBufferPointer) {
    if holdsNames {
      guard case .value(let value) = reader.read(node).content,
        case .string(var text) = value.content
      else { return addAbsent() }
      return text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }
    // No text of a file starts with this byte, so that `"[1]"` and `[1]` are two things.
    var key: [UInt8] = [0]
    key.append(contentsOf: written)
    let number = Int(key.withUnsafeBytes { index.number(of: $0) })
    if number >= codeOfText.count { keep(reader.read(node)) }
    append(number)
  }

  @inline(__always)
  private mutating func append(_ number: Int) {
    if remarkOfText[number] >= 0 { note(remarkOfText[number]) }
    codes.append(codeOfText[number])
  }

  private mutating func note(_ remark: Int32) {
    remarks[Int(remark)].count += 1
    if remarks[Int(remark)].firstRows.count < 3 {
      remarks[Int(remark)].firstRows.append(codes.count)
    }
  }

  /// Finds out what a new distinct text means.
  private mutating func learn(_ text: UnsafeRawBufferPointer) {
    if holdsNames, CodedColumn.isPlainName(text) {
      codeOfText.append(UInt32(truncatingIfNeeded: index.count))
      remarkOfText.append(-1)
      return
    }
    keep(reader.read(String(validating: text, as: UTF8.self) ?? ""))
  }

  /// Keeps what the newest text means.
  private mutating func keep(_ read: ReadValue) {
    if holdsNames {
      if case .value = read.content {
        codeOfText.append(UInt32(truncatingIfNeeded: index.count))
      } else {
        codeOfText.append(0)
      }
    } else {
      codeOfText.append(code(of: read.content))
    }
    guard let finding = read.finding else {
      remarkOfText.append(-1)
      return
    }
    remarkOfText.append(Int32(truncatingIfNeeded: remarks.count))
    remarks.append(Remark(finding: finding))
  }

  /// Gives the code of a content, a new one when it was not met before.
  private mutating func code(of content: CellContent) -> UInt32 {
    if case .absent = content { return 0 }
    let key = ContentKey(content)
    if let key, let code = known[key] { return code }
    let code = UInt32(truncatingIfNeeded: contents.count)
    contents.append(content)
    if let key { known[key] = code }
    return code
  }

  /// Whether a text is made of letters and digits, so that it cannot be a placeholder.
  ///
  /// It must have a digit, and nothing that sets off what is to be filled in. Most names are such.
  private static func isPlainName(_ text: UnsafeRawBufferPointer) -> Bool {
    var hasDigit = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        break
      default: return false
      }
    }
    return hasDigit
  }

  /// What is said in a row.
  func content(at row: Int) -> CellContent {
    guard codes.indices.contains(row), codes[row] != 0 else { return .absent }
    if holdsNames {
      return String(validating: index.text(codes[row]), as: UTF8.self).map {
        .value(Value(.string($0)))
      } ?? .absent
    }
    return contents.indices.contains(Int(codes[row])) ? contents[Int(codes[row])] : .absent
  }

  /// The contents by code, as a table keeps them.
  var dictionary: ContentDictionary {
    holdsNames ? ContentDictionary(texts: index.arena) : ContentDictionary(contents)
  }
}
