import Formats
import Testing

/// The small writings that everything else is made of.
@Suite struct FormatsTests {
    @Test func `a byte is two digits, the leading zero too`() {
        #expect(Hexadecimal.lower([0, 10, 255]) == "000aff")
        #expect(Hexadecimal.upper([0, 10, 255]) == "000AFF")
        for byte in UInt8.min ... .max {
            #expect(Hexadecimal.byte(Hexadecimal.lower([byte]).utf8) == byte)
            #expect(Hexadecimal.byte(Hexadecimal.upper([byte]).utf8) == byte)
        }
        for wrong in ["", "a", "abc", "g0", "+1", " 1", "é"] { #expect(Hexadecimal.byte(wrong.utf8) == nil) }
        #expect(Hexadecimal.isLower("0af9") && !Hexadecimal.isLower("0AF9") && !Hexadecimal.isLower("0g"))
    }

    @Test func `what is encoded in an address is read back from a form`() {
        let text = "été & 100 % = a+b/c?\u{0}\r\n«👩🏽‍⚕️»"
        #expect(Percent.encoded("a b/c~é") == "a%20b/c~%C3%A9")
        #expect(Percent.form("x=\(Percent.encoded(text))").map(\.value) == [text])
        #expect(Percent.decoded("a%20b+%C3%A9") == "a b+é")
        for wrong in ["%", "%4", "%zz", "%C3"] { #expect(Percent.decoded(wrong) == nil) }
        #expect(Percent.form("a=1&b&&c=2=3&%zz=%4").map(\.name) == ["a", "b", "c", "%zz"])
        #expect(Percent.form("a=1&b&&c=2=3&%zz=%4").map(\.value) == ["1", "", "2=3", "%4"])
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00"),
        (1_678_089_600, "2023-03-06T08:00:00Z", "Mon, 06 Mar 2023 08:00:00"),
        (951_827_696, "2000-02-29T12:34:56Z", "Tue, 29 Feb 2000 12:34:56"),
        (4_102_444_799, "2099-12-31T23:59:59Z", "Thu, 31 Dec 2099 23:59:59"),
    ])
    func `a second is written as files and headers want it`(seconds: Int64, iso: String, english: String) {
        let time = UTCTime(seconds: seconds)
        #expect(time.iso == iso)
        #expect(time.mail == "\(english) +0000" && time.http == "\(english) GMT")
        #expect(time.compact == iso.filter { $0 != "-" && $0 != ":" })
    }

    @Test func `markup is text, and what XML cannot hold is left out`() {
        #expect("<a href=\"'\">&\u{0}\u{202e}\u{fffe}\n".inXML == "&lt;a href=&quot;&#39;&quot;&gt;&amp; ")
    }

    @Test func `the same value gives the same JSON`() throws {
        #expect(try JSON.text(["b": "a/b", "a": "é"]) == #"{"a":"é","b":"a/b"}"#)
        #expect(try JSON.value([String: Int].self, of: #"{"a":1}"#) == ["a": 1])
        let document = JSONText.object([("b", .list([.number(1), .null])), ("a", .text("\"x\""))])
        #expect(try document.written() == "{\n  \"b\": [\n    1,\n    null\n  ],\n  \"a\": \"\\\"x\\\"\"\n}")
    }
}
