import Domain
import Sample
import Testing

@testable import Documents

@Suite struct GrammarTests {
    @Test(arguments: [
        ("CAMVS", "Communauté d’agglomération Melun Val de Seine", "la CAMVS", "de la CAMVS"),
        ("GHSIF", "Groupe hospitalier Sud Île-de-France", "le GHSIF", "du GHSIF"),
        ("ARS", "Agence régionale de santé", "l’ARS", "de l’ARS"),
        ("UNAFAM 77", "Union nationale de familles", "l’UNAFAM 77", "de l’UNAFAM 77"),
        ("CD 77", "Département de Seine-et-Marne", "le CD 77", "du CD 77"),
        ("SOLIPAM", "SOLIPAM", "SOLIPAM", "de SOLIPAM"),
        ("Ekopolis", "Ekopolis", "Ekopolis", "d’Ekopolis"),
        (
            "Hôpital Henri-Mondor", "Hôpital Henri-Mondor", "l’Hôpital Henri-Mondor",
            "de l’Hôpital Henri-Mondor"
        ),
        ("", "", "", ""),
    ])
    func `a structure bears the article of its name`(name: String, full: String, the: String, of: String) {
        #expect(French.the(name, of: full) == the)
        #expect(French.genitive(name, of: full) == of)
    }

    @Test func `counts are in words up to sixteen, and agree`() {
        #expect(Grammar.count(0, "décision", feminine: true) == "aucune décision")
        #expect(Grammar.count(1, "décision", feminine: true) == "une décision")
        #expect(Grammar.count(1, "comité technique", "comités techniques") == "un comité technique")
        #expect(Grammar.count(2, "comité technique", "comités techniques") == "deux comités techniques")
        #expect(Grammar.count(17, "fiche") == "17 fiches")
    }

    @Test func `quotation marks inside others are the second ones`() {
        #expect(Grammar.quoted("Le «\u{202f}Panorama\u{202f}»") == "«\u{202f}Le “Panorama”\u{202f}»")
        #expect(Grammar.quoted("Journée de la santé") == "«\u{202f}Journée de la santé\u{202f}»")
    }

    @Test(arguments: [
        ("Conseil communautaire", "conseil communautaire"), ("ARS", "ARS"),
        ("Agence régionale de santé Île-de-France", "Agence régionale de santé Île-de-France"), ("", ""),
    ])
    func `common words lose their capital within a sentence`(label: String, said: String) {
        #expect(Grammar.inSentence(label) == said)
    }

    @Test(arguments: [
        ("Valider la méthodologie.", " de valider la méthodologie"),
        ("Approuver la proposition", " d’approuver la proposition"),
        ("Étudier la demande.", " d’étudier la demande"),
        ("Mettre l’action 7 en stand-by.", " de mettre l’action 7 en stand-by"),
        ("Calendrier revu.", "\u{202f}: «\u{202f}Calendrier revu\u{202f}»"),
        ("Le bus est financé", "\u{202f}: «\u{202f}Le bus est financé\u{202f}»"),
        ("Foyer ouvert", "\u{202f}: «\u{202f}Foyer ouvert\u{202f}»"),
    ])
    func `a decision is told with its verb, else quoted`(text: String, told: String) {
        #expect(Text(text).decided.plainText == told)
    }
}

@Suite struct AcronymTests {
    func found(_ text: String, _ organizations: [Organization] = MelunSample.dossier().organizations)
        -> [String]
    {
        Acronyms(in: text, of: organizations, introducedBy: [text]).found.map(\.letters)
    }

    func meaning(_ letters: String, in text: String, _ organizations: [Organization] = []) -> String? {
        Acronyms(in: text, of: organizations, introducedBy: [text]).found.first { $0.letters == letters }?
            .words
    }

    @Test func `those of the directory are explained by it`() {
        #expect(found("La CPAM\u{a0}77 et le COPIL.") == ["COPIL", "CPAM 77"])
        #expect(found("La CPAM 77, une CPAM.") == ["CPAM", "CPAM 77"])
        let faculty = Organization(
            "Faculté de santé de l’Université Paris-Est Créteil", acronym: "UPEC", .partners)
        #expect(meaning("UPEC", in: "Avec l’UPEC.", [faculty]) == "Université Paris-Est Créteil")
        let fund = Organization(
            "Caisse primaire d’assurance maladie de Seine-et-Marne", acronym: "CPAM 77", .partners)
        #expect(meaning("CPAM 77", in: "La CPAM 77.", [fund]) == fund.name)
        let unit = Organization(
            "Unité transversale d’éducation thérapeutique pour le patient", acronym: "UTEP", .partners)
        #expect(meaning("UTEP", in: "L’UTEP.", [unit]) == unit.name)
        #expect(meaning("CPAM", in: "Une CPAM.", [fund]) == "Caisse primaire d’assurance maladie")
    }

    @Test func `the others are explained by the text that introduces them, or by nothing`() {
        let text = "Une formation aux premiers secours en santé mentale (PSSM), puis le PTSM et la PSSM."
        #expect(meaning("PSSM", in: text) == "premiers secours en santé mentale")
        #expect(meaning("PTSM", in: text) == nil)
        #expect(Acronyms(in: text, of: [], introducedBy: [text]).unknown == ["PTSM"])
        #expect(
            meaning("PAT", in: "Le projet alimentaire territorial (PAT).") == "projet alimentaire territorial"
        )
        #expect(meaning("PAT", in: "Réunion (PAT) de mars.") == nil)
    }

    @Test func `a name, a number and a title in capitals are no acronyms`() {
        #expect(Acronyms(in: "PAT Rivage, COMITÉ DE PILOTAGE, partie IV", of: []).unknown.isEmpty)
        #expect(Acronyms(in: "Le PAT. Rivage suit.", of: []).unknown == ["PAT"])
    }

    @Test func `a word that contains letters is not an acronym`() {
        #expect(found("Les PARSec, l’ARSENAL et XPRS.").isEmpty)
        #expect(found("ARS-DD 77").contains { $0.hasPrefix("ARS") })
        #expect(found("").isEmpty)
    }

    @Test func `a directory that repeats itself is read once`() {
        let one = Organization("Centre de loisirs", acronym: "CLE", .partners)
        #expect(found("Le CLE.", [one, one]) == ["CLE"])
        #expect(found("Le CLE.", [Organization("CLE", acronym: "CLE", .partners)]).isEmpty)
    }
}

@Suite struct MarkupTextTests {
    @Test func `bold, italics, links and lists become runs and blocks`() {
        let blocks = [Block](
            markup: "Un **gras** et *une* [page](https://a.fr).\n\n- un\n- deux\n\n1. premier")
        #expect(
            blocks == [
                .paragraph("Un \(strong: "gras") et \(emphasis: "une") \(link: "page", to: "https://a.fr")."),
                .bullets(["un", "deux"]), .numbers(["premier"]),
            ])
    }

    @Test func `on one line, items follow each other`() {
        #expect(Text(markup: "Deux points :\n- un\n- deux").plainText == "Deux points : un deux")
        #expect(Text(markup: "").isEmpty)
    }

    @Test func `an unsafe link stays text`() {
        let text = Text(markup: "[x](javascript:alert(1))")
        #expect(text.runs.allSatisfy { $0.link == nil })
        #expect(text.plainText == "[x](javascript:alert(1))")
    }

    @Test func `a sentence ends once`() {
        #expect(Text("Fini").asSentence.plainText == "Fini.")
        #expect(Text("Fini !").asSentence.plainText == "Fini !")
        #expect(Text("Fini.").asClause.plainText == "Fini")
        #expect(Text("Et…").asClause.plainText == "Et…")
        #expect(Text("etc...").asClause.plainText == "etc...")
        #expect(Text("").asSentence.isEmpty)
    }
}

@Suite struct WordsTests {
    @Test(arguments: [
        (
            "La CPAM\u{a0}77, l’Île-de-France «\u{202f}ici\u{202f}» – où?",
            ["La", "CPAM", "77", "l", "Île", "de", "France", "ici", "où"]
        ),
        ("", []), (" \n", []), ("é", ["é"]), ("日本 🙂x", ["日本", "🙂x"]),
    ])
    func `a text is cut at spaces and punctuation`(text: String, words: [Substring]) {
        #expect(text.words == words)
    }
}
