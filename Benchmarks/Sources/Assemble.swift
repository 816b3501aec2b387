import ArgumentParser
import Documents
import Domain

/// How long the review of a full quarter takes to assemble: from the facts in memory to a document to print.
struct Assemble: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Mesure l’assemblage de la revue d’un trimestre plein, en millisecondes.")

    @Option var runs = 21

    func run() async throws {
        guard let dossier = FullQuarter.contract(), let quarter = Quarter(2023, 1) else { return }
        var assembled: [Double] = []
        var facts: [Double] = []
        let clock = ContinuousClock()
        for _ in 0..<max(runs, 1) {
            let start = clock.now
            let review = QuarterlyReview(quarter, of: dossier)
            facts.append((clock.now - start).milliseconds)
            let document = ReviewDocument.build(review, on: quarter.last)
            assembled.append((clock.now - start).milliseconds)
            guard document.blocks.count > 500 else { throw CleanExit.message("revue trop courte") }
        }
        print(median(facts), median(assembled))
    }

    private func median(_ times: [Double]) -> Double {
        let sorted = times.sorted()
        return sorted[sorted.count / 2]
    }
}

extension Duration {
    fileprivate var milliseconds: Double {
        Double(components.seconds) * 1_000 + Double(components.attoseconds) / 1e15
    }
}
