import Foundation

/// The built program, run by a person at a terminal.
enum Terminal {
  /// What a run left behind; the terminal shows output, messages and what was typed.
  struct Run {
    let status: Int32
    let screen: String
  }

  /// Why a terminal could not be had.
  struct Fault: Error {}

  /// Runs the program in a folder with what a person types, line by line; `\u{4}` ends the input.
  ///
  /// With `killedWhen` the program is killed as soon as that holds, as by a closed window.
  static func run(
    _ arguments: [String], typing input: String, in folder: URL,
    environment: [String: String] = [:], killedWhen: (() -> Bool)? = nil
  ) throws -> Run {
    var own: Int32 = -1
    var other: Int32 = -1
    guard openpty(&own, &other, nil, nil, nil) == 0 else { throw Fault() }
    defer { close(own) }
    // The program must not hold the end that a person sits at, or the terminal never ends.
    _ = fcntl(own, F_SETFD, FD_CLOEXEC)
    let handle = FileHandle(fileDescriptor: other)
    let process = Process()
    process.executableURL = Program.url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    variables.merge(environment) { _, given in given }
    process.environment = variables
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    try handle.close()
    let bytes = Array(input.utf8)
    guard write(own, bytes, bytes.count) == bytes.count else { throw Fault() }
    if let killedWhen {
      for _ in 0..<400 where !killedWhen() { usleep(50_000) }
      kill(process.processIdentifier, SIGKILL)
    }
    // The terminal ends when the program has let go of it, with an error on Linux.
    var screen: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(own, &buffer, buffer.count)
      guard count > 0 else { break }
      screen += buffer[..<count]
    }
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      screen: String(decoding: screen, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n"))
  }
}
