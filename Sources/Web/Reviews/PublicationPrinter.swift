import Documents
import Domain
import Foundation
import Logging
import ServiceLifecycle
import Storage

/// Prints the files of what is published, beside the pages: who publishes does not wait for them.
///
/// It holds nothing of its own: what is left to print is in the database, so that it may die between any two files and
/// another server goes on.
struct PublicationPrinter: Service {
    let store: Store
    let press: Press
    let now: @Sendable () -> Moment
    let logger: Logger

    /// How long after its publication a version is still printed unasked; later, its page prints what is asked for.
    static let span: Int64 = 86_400
    /// The files of a version.
    static let files = Audience.allCases.count * Format.texts.count

    init(site: Site) {
        (store, press, logger) = (site.store, site.press, site.logger)
        now = { site.now }
    }

    /// Works until the server stops; looks for what is to be printed every second.
    func run() async {
        await cancelWhenGracefulShutdown { await work() }
    }

    private func work() async {
        // What cannot be printed is not tried again before the next start.
        var failed: Set<UnprintedFile> = []
        while !Task.isCancelled {
            do {
                try await turn(&failed)
                try await Task.sleep(for: .seconds(1))
            } catch is CancellationError {
                return
            } catch {
                logger.warning("What is to be printed could not be looked at: \(String(reflecting: error))")
                try? await Task.sleep(for: .seconds(10))
            }
        }
    }

    /// One round: prints what waits, but for what failed.
    func turn(_ failed: inout Set<UnprintedFile>) async throws {
        let since = now().adding(seconds: -Self.span)
        let waiting = try await store.unprintedFiles(Format.texts.map(\.fileExtension), since: since)
        for file in waiting where !failed.contains(file) {
            try Task.checkCancellation()
            if try await !print(file) { failed.insert(file) }
        }
    }

    /// Prints one file once, and keeps it; false when it cannot be.
    @discardableResult
    func print(_ file: UnprintedFile) async throws -> Bool {
        do {
            guard let format = Format(rawValue: file.format) else { return false }
            let text = try await store.document(of: file)
            let frozen = try FrozenReview.document(text)
            let pictures = try await store.files(frozen.keptPictures, in: file.slug)
            let document = frozen.showing(pictures)
            let printed = try await press.print([document], title: document.title, as: format)
            try await store.keepPublishedFile(
                Data(printed.bytes), printedFrom: text, of: file.publication, for: file.audience,
                as: file.format)
            return true
        } catch {
            logger.error(
                "a published review was not printed",
                metadata: ["version": "\(file.publication)", "error": "\(error)"])
            return false
        }
    }
}
