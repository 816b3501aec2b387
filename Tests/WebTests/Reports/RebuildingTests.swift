import Domain
import Testing

@testable import Web

/// What is built from a reading is built again when the contract changed, and the person hears of it the third time.
@Suite struct RebuildingTests {
    @Test(arguments: [(0, 1), (1, 2), (2, 3)])
    func `a report is built again from a new reading`(stale: Int, readings: Int) async throws {
        var (read, written) = (0, 0)
        let last = try await rebuilding {
            read += 1
            return read
        } _: { basis in
            written += 1
            if written <= stale { throw Refusal.stale }
            return basis
        }
        #expect(last == readings && read == readings && written == readings)
    }

    @Test func `three times at most`() async throws {
        var written = 0
        await #expect(throws: Refusal.stale) {
            try await rebuilding {
                1
            } _: { _ in
                written += 1
                throw Refusal.stale
            }
        }
        #expect(written == 3)
    }

    @Test func `another refusal, or one of the reading, is heard at once`() async throws {
        var (read, written) = (0, 0)
        await #expect(throws: Refusal.notFound) {
            try await rebuilding {
                read += 1
            } _: { _ in
                written += 1
                throw Refusal.notFound
            }
        }
        await #expect(throws: Refusal.stale) {
            try await rebuilding {
                read += 1
                throw Refusal.stale
            } _: { (_: Int) in
                written += 1
            }
        }
        #expect(read == 2 && written == 1)
    }
}
