import Domain
import Storage
import Testing

@Suite struct StoredFileTests {
    @Test func `the name of a file is its digest and its kind`() {
        let digest = String(repeating: "0a", count: 32)
        #expect(StoredFile.isName("\(digest).jpg") && StoredFile.isName("\(digest).odt"))
        for other in [
            "\(digest).exe", "\(digest)", "\(digest.uppercased()).jpg", "../\(digest).jpg", "a.jpg", "",
        ] {
            #expect(!StoredFile.isName(other))
        }
    }
}
