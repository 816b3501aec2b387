import Crypto
import Documents
import Domain

extension WrittenPart {
    /// What a page that is shown tells of each fact.
    var marks: String { section.facts.map(Self.mark).joined(separator: " ") }

    /// The facts as the person saw them: one that changed since the page was shown does not count as seen.
    func seen(_ marks: String) -> [ReportFact] {
        let known = Set(marks.split(separator: " ").map(String.init))
        let keys = Set(known.compactMap { $0.split(separator: ":").first.map(String.init) })
        return section.facts.compactMap { fact in
            if known.contains(Self.mark(fact)) { return fact }
            return keys.contains(fact.key) ? ReportFact(fact.key, fact.label, said: "") : nil
        }
    }

    private static func mark(_ fact: ReportFact) -> String {
        let digest = SHA256.hash(data: Array(fact.said.utf8))
        return "\(fact.key):\(digest.prefix(9).map { String($0, radix: 36) }.joined())"
    }
}
