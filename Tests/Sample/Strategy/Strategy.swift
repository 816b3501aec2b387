import Domain

/// The 4 axes of the contract, and strategic objectives, which the documents do not give.
enum Strategy {
    static let care = Axis(id: ID(1), number: 1, title: "Renforcer l’offre de soins de premier recours")
    static let pathways = Axis(
        id: ID(2), number: 2, title: "Renforcer le parcours de santé de publics spécifiques")
    static let environment = Axis(
        id: ID(3), number: 3,
        title: "Promouvoir l’action sur les déterminants de santé liés à l’environnement")
    static let neighbourhoods = Axis(
        id: ID(4), number: 4, title: "Intégrer les enjeux socio-sanitaires afférents aux QPV")

    static let axes = [care, pathways, environment, neighbourhoods]

    static let density = invented(
        1, care, "Conforter la démographie des professionnels de santé du territoire")
    static let access = invented(
        2, care, "Faciliter l’accès aux droits, à l’information et à la prévention")
    static let vulnerable = invented(
        3, pathways, "Prévenir les ruptures de parcours des publics les plus fragiles")
    static let minds = invented(
        4, pathways, "Soutenir la santé mentale par le travail en réseau")
    static let planning = invented(
        5, environment, "Prendre en compte la santé dans l’aménagement et l’habitat")
    static let food = invented(
        6, neighbourhoods, "Favoriser l’accès de tous à une alimentation de qualité")
    static let youth = invented(
        7, neighbourhoods, "Agir tôt pour la santé des enfants et des jeunes")

    static let objectives = [density, access, vulnerable, minds, planning, food, youth]

    private static func invented(_ id: Int64, _ axis: Axis, _ title: String) -> Objective {
        Objective(id: ID(id), axis: axis.id, title: title, isInvented: true)
    }
}
