import Domain
import Formats
import Foundation

/// A photograph made plain: upright, in sRGB, bounded, without metadata.
package struct PlainPicture: Sendable, Equatable {
    package let bytes: Data
    /// JPEG, or PNG for what is transparent or drawn.
    package let kind: FileKind
    package let width: Int
    package let height: Int
}

/// Why a photograph was not taken.
package enum ReencodingError: Error, Sendable, Equatable {
    /// The content is no picture that can be read.
    case unreadable
    /// More pixels than any photograph that is taken.
    case tooLarge
    /// The machine could not: not installed, or out of time.
    case unable(PressError)

    fileprivate init(_ error: any Error) {
        self =
            switch error {
            case let error as ReencodingError: error
            case let error as PressError: .unable(error)
            case is CancellationError: .unable(.cancelled)
            default: .unable(.failed(log: "\(error)"))
            }
    }
}

extension Press {
    /// Re-encodes a photograph in a short process of its own, bounded like that of a printing.
    package func reencode(_ photograph: Data) async throws(ReencodingError) -> PlainPicture {
        guard await waitingLine.enter() else { throw .unable(.cancelled) }
        do {
            let picture = try await reencodeNow(photograph)
            await waitingLine.leave()
            return picture
        } catch {
            await waitingLine.leave()
            throw ReencodingError(error)
        }
    }

    private func reencodeNow(_ photograph: Data) async throws -> PlainPicture {
        try configuration.check()
        let folder = try JobFolder(in: configuration.temporaryFolder)
        defer { folder.remove() }
        try photograph.write(to: folder.url.appending(path: "source"))
        let line = try await line(of: "reencode.py", in: folder)
        guard let answer = try? JSON.value(Answer.self, of: line.output) else {
            throw PressError.failed(log: line.complaint)
        }
        guard answer.ok, let file = answer.file, let width = answer.width, let height = answer.height else {
            throw answer.refusal
        }
        let bytes = Data(try folder.read(file))
        guard let kind = FileKind(content: bytes), kind == .jpeg || kind == .png else {
            throw PressError.failed(log: "\(file) is no picture")
        }
        return PlainPicture(bytes: bytes, kind: kind, width: width, height: height)
    }

    /// The line of JSON that reencode.py prints.
    private struct Answer: Decodable {
        var ok: Bool
        var file: String?
        var width: Int?
        var height: Int?
        var error: String?
        var reason: String?

        var refusal: ReencodingError {
            switch error {
            case "tooLarge": .tooLarge
            case "unreadable": .unreadable
            default: .unable(.failed(log: reason ?? error ?? ""))
            }
        }
    }
}
