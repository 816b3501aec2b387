import Domain
import Testing

@Suite struct PublicationRequestTests {
    private func refused(
        _ request: PublicationRequest, correcting: Bool, _ findings: PublicationRequest.Findings
    ) -> [String] {
        faults { () throws(Refusal) in try request.validate(correcting: correcting, findings) }
    }

    @Test func `a first version without remarks asks for nothing`() {
        #expect(refused(PublicationRequest(), correcting: false, .nothing) == [])
    }

    @Test func `a correction says why, and remarks are read`() {
        #expect(refused(PublicationRequest(because: " "), correcting: true, .toRead) == ["reason", "read"])
        let said = PublicationRequest(because: "Une coquille", isRead: true)
        #expect(refused(said, correcting: true, .toRead) == [])
        #expect(refused(PublicationRequest(isRead: true), correcting: true, .nothing) == ["reason"])
    }

    @Test func `what must be mended is not published, even read`() {
        #expect(refused(PublicationRequest(isRead: true), correcting: false, .toMend) == ["read"])
    }
}
