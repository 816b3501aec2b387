import Formats
import Foundation

/// The printing press: one short process a file, two at once, bounded in memory and time.
package struct Press: Sendable {
    let configuration: Configuration
    let waitingLine: WaitingLine

    /// A press; keep one for the whole application, since it holds the waiting line.
    package init(_ configuration: Configuration) {
        self.configuration = configuration
        waitingLine = WaitingLine(places: configuration.places)
    }

    /// Removes what jobs of killed processes left, and says how many.
    @discardableResult
    package func sweep() -> Int { JobFolder.sweep(configuration.temporaryFolder) }

    /// Prints a document. The same document gives the same bytes.
    package func print(_ document: Document, as format: Format) async throws(PressError) -> Printed {
        try await print([document], title: document.title, as: format)
    }

    /// Prints several documents in one file, each beginning on a new page, after one table of contents.
    package func print(
        _ documents: [Document], title: String, as format: Format
    ) async throws(PressError) -> Printed {
        let told = documents.map { $0.told(in: format).cleaned }
        let job = Job(format: format, title: title.cleanedLine, documents: told)
        guard await waitingLine.enter() else { throw .cancelled }
        do throws(PressError) {
            let printed = try await run(job)
            await waitingLine.leave()
            return printed
        } catch {
            await waitingLine.leave()
            throw error
        }
    }

    private func run(_ job: Job) async throws(PressError) -> Printed {
        try configuration.check()
        let folder = try JobFolder(in: configuration.temporaryFolder)
        defer { folder.remove() }
        do {
            try folder.write(job)
            let answer = try await answer(in: folder)
            return Printed(
                format: job.format, bytes: try folder.read(answer.file ?? ""),
                isStrict: answer.strict ?? true,
                replacedCount: answer.replaced?.count ?? 0, log: answer.reason ?? "")
        } catch let error as PressError {
            throw error
        } catch is CancellationError {
            throw .cancelled
        } catch {
            throw .failed(log: "\(error)")
        }
    }

    /// What press.py answers.
    private func answer(in folder: JobFolder) async throws -> Answer {
        let line = try await line(of: "press.py", in: folder)
        let answer = try? JSON.value(Answer.self, of: line.output)
        if let answer, answer.ok { return answer }
        throw PressError.failed(log: answer?.error ?? line.complaint)
    }
}

/// The line of JSON that press.py prints.
private struct Answer: Decodable {
    var ok: Bool
    var file: String?
    var strict: Bool?
    var reason: String?
    var replaced: [String]?
    var error: String?
}
