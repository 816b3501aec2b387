/// Why a command stops: one French sentence, exit code 1.
struct CommandFault: Error, CustomStringConvertible {
    let description: String

    init(_ sentence: String) {
        description = sentence
    }
}
