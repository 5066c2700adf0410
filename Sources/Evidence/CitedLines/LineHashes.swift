/// What GitHub's code scanning tells the lines of a file by, so that a finding stays the same one
/// when lines are added above it.
///
/// The hash of a line is made of the first hundred UTF-16 units that follow its start without spaces
/// and tabs, whatever line they are on; behind the colon stands how often the file had that hash so
/// far. A file ends in the unit 65535 and then in zeros.
struct LineHashes {
  private static let window = 100
  private static let base: UInt64 = 37
  /// What the unit that leaves the window weighs in the next hash.
  private static let leaving = (0..<window).reduce(UInt64(1)) { power, _ in power &* base }

  private var hash: UInt64 = 0
  private var recent = [UInt64](repeating: 0, count: window)
  private var position = 0
  private var line = 0
  private var isAtStart = true
  /// Where the lines start whose window is not full yet.
  private var starts: [(line: Int, position: Int)] = []
  private var firstStart = 0
  private var seen: [UInt64: Int] = [:]
  private let wanted: Set<Int>
  private var hashes: [Int: String] = [:]

  private init(wanted: Set<Int>) {
    self.wanted = wanted
  }

  /// Gives the hashes of some lines, counted from one; bytes that are no UTF-8 are repaired as
  /// GitHub does.
  static func of(_ bytes: [UInt8], lines wanted: Set<Int>) -> [Int: String] {
    var hashes = LineHashes(wanted: wanted)
    var isAfterReturn = false
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      switch unit {
      case 0x20, 0x09: isAfterReturn = false
      case 0x0D:
        hashes.take(0x0A)
        isAfterReturn = true
      case 0x0A:
        if !isAfterReturn { hashes.take(0x0A) }
        isAfterReturn = false
      default:
        hashes.take(UInt64(unit))
        isAfterReturn = false
      }
    }
    hashes.take(65_535)
    for _ in 0..<window { hashes.push(0) }
    return hashes.hashes
  }

  /// Takes a unit of the text.
  private mutating func take(_ unit: UInt64) {
    if isAtStart {
      line += 1
      starts.append((line, position))
    }
    isAtStart = unit == 0x0A
    push(unit)
  }

  /// Moves the window on by one unit, and closes the line whose window is full now.
  private mutating func push(_ unit: UInt64) {
    let slot = position % LineHashes.window
    hash = hash &* LineHashes.base &+ unit &- LineHashes.leaving &* recent[slot]
    recent[slot] = unit
    position += 1
    guard firstStart < starts.count,
      starts[firstStart].position + LineHashes.window == position
    else { return }
    let count = seen[hash, default: 0] + 1
    seen[hash] = count
    let number = starts[firstStart].line
    if wanted.contains(number) { hashes[number] = String(hash, radix: 16) + ":\(count)" }
    firstStart += 1
    if firstStart > 4_096 {
      starts.removeFirst(firstStart)
      firstStart = 0
    }
  }
}
