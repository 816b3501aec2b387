extension FixedWidthInteger {
    /// Reads ASCII digits alone: neither sign nor space.
    init?(digits text: some StringProtocol) {
        let digit = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard text.utf8.allSatisfy(digit.contains) else { return nil }
        self.init(text)
    }
}
