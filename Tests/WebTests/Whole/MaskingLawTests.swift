import Testing

/// Nothing is made for an audience without the names that it may not read being taken out.
@Suite struct MaskingLawTests {
    /// Shown to members alone: the drawing of the axes, and a slide in small.
    private static let forMembers: Set = [
        "Sources/Web/Strategy/TreePage.swift", "Sources/Web/Meetings/Deck/DeckSlideCard.swift",
    ]

    @Test func `every document that is made is masked where it is made`() {
        let makers = ArchitectureSource.all.filter { source in
            source.isUnder("Sources") && source.target != "HTML"
                && source.code.contains {
                    $0.contains(#/(?:^|[ (=])Document\($/#) || $0.contains("Document(of:")
                }
        }
        #expect(makers.count > 8)
        for source in makers where !Self.forMembers.contains(source.path) {
            let isMasked = source.code.contains { $0.contains("Masking(") }
            #expect(isMasked, "\(source.path) makes a document and hides no name.")
        }
    }

    @Test func `what the public reads of a contract comes without names`() {
        for source in ArchitectureSource.all where source.isUnder("Sources/Storage/Sharing") {
            let isRaw = source.code.contains { $0.contains("Contract(row:") }
            let known = ["PublishedStore.swift", "SharingReader.swift"]
            let isKnown = known.contains { source.path.hasSuffix($0) }
            #expect(!isRaw || isKnown, "\(source.path) reads a contract that nothing hides.")
        }
    }
}
