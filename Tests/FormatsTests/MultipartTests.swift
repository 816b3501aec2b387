import Formats
import Testing

/// Forms with files, as browsers send them and as nobody should.
@Suite struct MultipartTests {
    private func parts(_ disposition: String, _ content: String = "contenu") throws -> [Multipart.Part] {
        let form = try #require(Multipart(contentType: "multipart/form-data; boundary=----b"))
        let body = "------b\r\n\(disposition)\r\nContent-Type: text/plain\r\n\r\n\(content)\r\n------b--\r\n"
        return form.parts(Array(body.utf8))
    }

    @Test(arguments: [
        (#"a;b \"c\".pdf"#, #"a;b "c".pdf"#), (#"a;b %22c%22.pdf"#, #"a;b "c".pdf"#),
        ("été, l’an 2023 = 1.jpg", "été, l’an 2023 = 1.jpg"),
        (#"C:\Documents\bilan.pdf"#, #"C:\Documents\bilan.pdf"#),
        (#"fin\\"#, #"fin\"#), (#"fin\"#, #"fin\"#), ("", ""), ("100%.pdf", "100%.pdf"),
        ("a%0D%0Ab.pdf", "a\r\nb.pdf"),
        (#"; name=\"autre\".pdf"#, #"; name="autre".pdf"#), ("filename=x.pdf", "filename=x.pdf"),
    ])
    func `a file keeps the name that its machine gave it`(written: String, name: String) throws {
        let read = try parts(#"Content-Disposition: form-data; name="files"; filename="\#(written)""#)
        #expect(read.map(\.name) == ["files"])
        #expect(read.map(\.fileName) == [name])
        #expect(read.map { String(decoding: $0.bytes, as: UTF8.self) } == ["contenu"])
    }

    @Test func `a field is no file, its name may be quoted or bare, in any case and order`() throws {
        #expect(try parts(#"content-disposition: form-data; NAME=title"#).map(\.name) == ["title"])
        let swapped = try parts(#"Content-Disposition: form-data; filename="x;y"; name="a \"b\"""#)
        #expect(swapped.map(\.name) == [#"a "b""#] && swapped.map(\.fileName) == ["x;y"])
        #expect(try parts("Content-Type: text/plain").isEmpty)
        #expect(try parts("Content-Disposition: form-data").isEmpty)
    }

    @Test func `bytes of any value come whole, with line ends and false boundaries`() throws {
        let content = "\r\n--\r\n-----b\r\n\u{0}é\r\n"
        #expect(
            try parts(#"Content-Disposition: form-data; name="a""#, content).map {
                String(decoding: $0.bytes, as: UTF8.self)
            } == [content])
    }

    @Test(arguments: [
        "", "text/plain", "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/mixed; boundary=a",
        "multipart/form-data; boundary=\(String(repeating: "a", count: 71))",
    ])
    func `anything else is no such form`(type: String) {
        #expect(Multipart(contentType: type) == nil)
    }

    @Test func `a boundary may stand between quotes`() throws {
        let form = try #require(
            Multipart(contentType: "Multipart/Form-Data; charset=utf-8; boundary=\"a b;c\""))
        let body = "--a b;c\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n--a b;c--"
        #expect(form.parts(Array(body.utf8)).map(\.name) == ["x"])
    }

    @Test func `a body cut anywhere ends the reading`() throws {
        let form = try #require(Multipart(contentType: "multipart/form-data; boundary=b"))
        let whole = Array(
            "--b\r\nContent-Disposition: form-data; name=\"x\"; filename=\"a\\\"\"\r\n\r\n1\r\n--b--".utf8)
        for length in 0..<whole.count { #expect(form.parts(Array(whole.prefix(length))).count <= 1) }
        #expect(form.parts(whole).count == 1)
    }
}
