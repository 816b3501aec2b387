import Domain
import Testing

@testable import Web

@Suite struct SheetReadingTests {
    private func fault(_ text: String) -> String? {
        do throws(Refusal) {
            _ = try Sheet(text)
            return nil
        } catch {
            if case .invalid(let faults) = error { return faults.first?.message }
            return "\(error)"
        }
    }

    @Test func `a table that cannot be read is told in French, with its line`() {
        #expect(fault("Nom\n\"jamais fermé\nB") == "Ligne 2\u{202f}: un guillemet ouvert n’est jamais fermé.")
        #expect(fault("Nom\nA\n\"B\"C;D")?.hasPrefix("Ligne 3\u{202f}:") == true)
        #expect(fault("  \n")?.contains("Collez un tableau") == true)
        #expect(fault(String(repeating: "a\n", count: 5_001))?.contains("5\u{202f}000") == true)
        #expect(fault(String(repeating: "a", count: 500_001))?.contains("500\u{a0}Ko") == true)
    }
}
