/// Unpacks a DEFLATE stream (RFC 1951) into memory, never further than a limit.
///
/// It takes no step that its input does not pay for, keeps no state between calls, and stops at the
/// limit, so that a file of a few bytes cannot become gigabytes.
struct Inflation {
  /// Why a stream cannot be unpacked.
  enum Fault: Error {
    case broken
    case tooLarge
  }

  private let input: ArraySlice<UInt8>
  private let limit: Int
  private var next: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []

  /// Unpacks a whole stream.
  static func bytes(
    of input: ArraySlice<UInt8>, atMost limit: Int
  ) throws(Fault) -> [UInt8] {
    var inflation = Inflation(input, limit: limit)
    return try inflation.run()
  }

  private init(_ input: ArraySlice<UInt8>, limit: Int) {
    self.input = input
    self.limit = limit
    next = input.startIndex
  }

  private mutating func run() throws(Fault) -> [UInt8] {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try stored()
      case 1: try block(Inflation.fixedLengths, Inflation.fixedDistances)
      case 2:
        let (lengths, distances) = try tables()
        try block(lengths, distances)
      default: throw .broken
      }
    }
    return output
  }

  // MARK: Bits

  private mutating func take(_ count: Int) throws(Fault) -> Int {
    while bitCount < count {
      guard next < input.endIndex else { throw .broken }
      bits |= UInt32(input[next]) << UInt32(bitCount)
      next += 1
      bitCount += 8
    }
    let value = bits & ((1 << UInt32(count)) - 1)
    bits >>= UInt32(count)
    bitCount -= count
    return Int(value)
  }

  // MARK: Blocks

  private mutating func stored() throws(Fault) {
    bits = 0
    bitCount = 0
    let length = try take(16)
    guard try take(16) == length ^ 0xFFFF, next + length <= input.endIndex else { throw .broken }
    guard output.count + length <= limit else { throw .tooLarge }
    output += input[next..<(next + length)]
    next += length
  }

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]

  private mutating func block(_ lengths: Codes, _ distances: Codes) throws(Fault) {
    while true {
      let symbol = try decode(lengths)
      if symbol == 256 { return }
      if symbol < 256 {
        guard output.count < limit else { throw .tooLarge }
        output.append(UInt8(symbol))
        continue
      }
      let number = symbol - 257
      guard Inflation.lengthBases.indices.contains(number) else { throw .broken }
      let length = Inflation.lengthBases[number] + (try take(Inflation.lengthBits[number]))
      let code = try decode(distances)
      guard Inflation.distanceBases.indices.contains(code) else { throw .broken }
      let distance = Inflation.distanceBases[code] + (try take(Inflation.distanceBits[code]))
      guard distance <= output.count else { throw .broken }
      guard output.count + length <= limit else { throw .tooLarge }
      // Byte by byte, because a copy may run into what it has just written.
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  // MARK: Codes

  /// A canonical Huffman code: how many codes each length has, and the symbols in their order.
  private struct Codes {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ lengths: ArraySlice<Int>) {
      for length in lengths where length > 0 { counts[length] += 1 }
      for wanted in 1..<16 where counts[wanted] > 0 {
        for (symbol, length) in lengths.enumerated() where length == wanted {
          symbols.append(symbol)
        }
      }
    }
  }

  private static let fixedLengths = Codes(
    ([Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112)
      + [Int](repeating: 7, count: 24) + [Int](repeating: 8, count: 8))[...])
  private static let fixedDistances = Codes([Int](repeating: 5, count: 30)[...])

  private mutating func decode(_ codes: Codes) throws(Fault) -> Int {
    var code = 0
    var first = 0
    var index = 0
    for length in 1..<16 {
      code |= try take(1)
      let count = codes.counts[length]
      if code - count < first {
        let position = index + code - first
        guard codes.symbols.indices.contains(position) else { throw .broken }
        return codes.symbols[position]
      }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw .broken
  }

  private static let lengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  private mutating func tables() throws(Fault) -> (Codes, Codes) {
    let lengthCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let codeCount = try take(4) + 4
    var codeLengths = [Int](repeating: 0, count: 19)
    for position in Inflation.lengthOrder.prefix(codeCount) { codeLengths[position] = try take(3) }
    let codes = Codes(codeLengths[...])
    var lengths: [Int] = []
    while lengths.count < lengthCount + distanceCount {
      let symbol = try decode(codes)
      switch symbol {
      case 0..<16: lengths.append(symbol)
      case 16:
        guard let last = lengths.last else { throw .broken }
        lengths += [Int](repeating: last, count: try take(2) + 3)
      case 17: lengths += [Int](repeating: 0, count: try take(3) + 3)
      default: lengths += [Int](repeating: 0, count: try take(7) + 11)
      }
    }
    guard lengths.count == lengthCount + distanceCount else { throw .broken }
    return (Codes(lengths[..<lengthCount]), Codes(Array(lengths[lengthCount...])[...]))
  }
}
