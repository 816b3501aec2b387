import Domain
import HTML
import Storage

/// The pages that write a part of the grid of the evaluation.
struct EvaluationTopicResource: KeptResource {
    let addresses = ResourceAddresses(formsAt: Path.evaluationGrid("{slug}"), new: "nouveau")
    let section = Section.evaluation

    func context(_ visit: MemberVisit) async throws -> Dossier { try await visit.dossier(.evaluationGrid) }

    func above(_ dossier: Dossier) -> [Link] {
        [
            Link("Évaluation", Path.evaluation(dossier.slug)),
            Link("Questions évaluatives", Path.evaluationGrid(dossier.slug)),
        ]
    }

    func words(_ topic: EvaluationTopic) -> ResourceWords {
        let name = "«\u{202f}\(topic.title.shortened(60))\u{202f}»"
        return ResourceWords(
            new: "Ajouter un thème d’évaluation", edit: "Modifier le thème \(name)",
            remove: "Supprimer le thème \(name)\u{202f}?", add: "Ajouter le thème",
            wayOut: "Supprimer ce thème")
    }

    let kept: Kept = \.$evaluationTopics

    func blank(_ visit: MemberVisit, in dossier: Dossier) -> EvaluationTopic {
        EvaluationTopic("", process: "", effects: "", criteria: [])
    }

    func questions(
        _ topic: EvaluationTopic, in dossier: Dossier, for visit: MemberVisit
    ) -> Form<EvaluationTopic> { EvaluationTopic.form }

    func dress(_ form: inout EditForm<EvaluationTopic>, in dossier: Dossier, for visit: MemberVisit) {
        form.width = .wide
    }

    func write(_ typed: Typed, _ visit: MemberVisit, in dossier: Dossier) async throws -> String {
        let id = try await visit.store.save(typed.value, in: dossier.slug, by: visit.signature)
        return Path.evaluationTopic(dossier.slug, id)
    }

    func takes(_ topic: EvaluationTopic, in dossier: Dossier) -> [String] {
        let measures = topic.measures.count
        return [
            "le thème «\u{202f}\(topic.title)\u{202f}», avec \(French.count(topic.phases.count, "question"))",
            French.count(topic.cases.count, "case"),
        ] + (measures == 0 ? [] : ["\(French.count(measures, "indicateur")) de ses cases"])
    }

    var removing: Removing { Store.removeEvaluationTopic }
}
