import AssessmentCore
import Glibc

/// Gives each distinct text a number, from one upwards, without an allocation for each text.
///
/// This is what makes a million rows cheap: a cell is compared as bytes, where it lies in the
/// file's block, and becomes a value once for each distinct text.
struct TextIndex: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// An open hash table: the hash of a text in the high half, its number in the low; 0 is an empty
  /// slot.
  private var slots = [UInt64](repeating: 0, count: 64)
  /// Differs between runs, so that nobody can prepare texts that collide; no result depends on it.
  private let seed: UInt64

  init() {
    seed = UInt64(bitPattern: Int64(Hasher().finalize())) | 1
  }

  /// How many distinct texts there are.
  var count: Int { ends.count }

  /// The texts in the order of their numbers.
  var arena: TextArena { TextArena(bytes: bytes, ends: ends) }

  /// Makes room for so many texts of so many bytes each.
  mutating func reserve(_ texts: Int, averageLength: Int) {
    ends.reserveCapacity(texts)
    bytes.reserveCapacity(texts * averageLength)
    var size = slots.count
    while size < texts * 3 / 2 { size *= 2 }
    if size > slots.count { rebuild(size) }
  }

  /// Gives the number of a text, a new one when it was not met before; 0 when there is no more
  /// room.
  @inline(__always)
  mutating func number(of text: UnsafeRawBufferPointer) -> UInt32 {
    let hash = hash(of: text)
    let (number, slot) = look(for: text, hash: hash)
    return number == 0 ? insert(text, hash: hash, slot: slot) : number
  }

  /// Finds the number of a text, or gives 0.
  func find(_ text: UnsafeRawBufferPointer) -> UInt32 {
    look(for: text, hash: hash(of: text)).number
  }

  /// Gives the number of a text and its slot; the number is 0 where the slot is free for it.
  ///
  /// The table is never full, so that the search ends.
  @inline(__always)
  private func look(
    for text: UnsafeRawBufferPointer, hash: UInt32
  ) -> (number: UInt32, slot: Int) {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var slot = Int(hash) & mask
      while true {
        let entry = slots[slot]
        if entry == 0 { return (0, slot) }
        if UInt32(truncatingIfNeeded: entry &>> 32) == hash {
          let number = UInt32(truncatingIfNeeded: entry)
          if isText(Int(number) &- 1, equalTo: text) { return (number, slot) }
        }
        slot = (slot &+ 1) & mask
      }
    }
  }

  /// Gives the bytes of a text by its number.
  func text(_ number: UInt32) -> [UInt8] {
    let position = Int(number) - 1
    guard ends.indices.contains(position) else { return [] }
    return Array(bytes[start(position)..<Int(ends[position])])
  }

  private mutating func insert(
    _ text: UnsafeRawBufferPointer, hash: UInt32, slot: Int
  ) -> UInt32 {
    guard let end = UInt32(exactly: bytes.count + text.count) else { return 0 }
    bytes.append(contentsOf: text)
    ends.append(end)
    let number = UInt32(truncatingIfNeeded: ends.count)
    slots[slot] = UInt64(hash) << 32 | UInt64(number)
    if ends.count * 4 > slots.count * 3 { rebuild(slots.count * 2) }
    return number
  }

  private mutating func rebuild(_ size: Int) {
    let before = slots
    slots = [UInt64](repeating: 0, count: size)
    let mask = size - 1
    for entry in before where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  private func start(_ position: Int) -> Int {
    position == 0 ? 0 : Int(ends[position - 1])
  }

  @inline(__always)
  private func isText(_ position: Int, equalTo text: UnsafeRawBufferPointer) -> Bool {
    let start = start(position)
    guard Int(ends[position]) - start == text.count else { return false }
    guard let other = text.baseAddress else { return true }
    return bytes.withUnsafeBytes { all in
      guard let base = all.baseAddress else { return text.isEmpty }
      return memcmp(base + start, other, text.count) == 0
    }
  }

  @inline(__always)
  private func hash(of text: UnsafeRawBufferPointer) -> UInt32 {
    let count = text.count
    var state = seed ^ UInt64(truncatingIfNeeded: count)
    if count >= 8 {
      var offset = 0
      while offset &+ 8 < count {
        state = TextIndex.mix(state, text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset &+= 8
      }
      // The last eight bytes, some of which may have been taken already.
      state = TextIndex.mix(
        state, text.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
    } else if count >= 4 {
      let first = UInt64(text.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
      let last = UInt64(text.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
      state = TextIndex.mix(state, first << 32 | last)
    } else if count > 0 {
      let ends = UInt64(text[0]) << 16 | UInt64(text[count &- 1])
      state = TextIndex.mix(state, ends | UInt64(text[count >> 1]) << 8)
    }
    return UInt32(truncatingIfNeeded: state ^ state >> 32)
  }

  @inline(__always)
  private static func mix(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
