import Domain
import Testing

@Suite struct EntryCountTests {
    @Test(arguments: [
        (JournalEntry.Count(350, "kits distribués"), "350 kits distribués", "350 kits ont été distribués"),
        (.init(1, "kits distribués"), "1 kit distribué", "1 kit a été distribué"),
        (.init(0, "personnes touchées"), "0 personne touchée", "0 personne a été touchée"),
        (.init(12_500, "flyers remis"), "12 500 flyers remis", "12 500 flyers ont été remis"),
        (.init(1, "repas servis"), "1 repas servi", "1 repas a été servi"),
        (.init(120, "adolescents"), "120 adolescents", "120 adolescents"),
        (
            .init(40, "élèves de 3e sensibilisés au collège"), "40 élèves de 3e sensibilisés au collège",
            "40 élèves de 3e ont été sensibilisés au collège"
        ),
    ])
    func `a count is a few words, or a sentence where they hold a participle`(
        count: JournalEntry.Count, words: String, sentence: String
    ) {
        #expect(plain(count.french) == words)
        #expect(plain(count.sentence) == sentence)
        #expect(count.hasVerb == (words != sentence))
    }

    @Test func `a count says what is counted, and is plausible`() {
        var entry = JournalEntry(.action, horizon("2023-02-07"), "Distribution")
        entry.counts = [.init(350, "kits distribués"), .init(-1, "kits"), .init(3, " ")]
        entry.attachments = [Attachment("a.pdf", title: " ")]
        #expect(faults(entry.validate) == ["counts.1.number", "counts.2.label", "attachments.0.title"])
    }

    private func plain(_ text: String) -> String {
        text.replacing("\u{a0}", with: " ").replacing("\u{202f}", with: " ")
    }
}
