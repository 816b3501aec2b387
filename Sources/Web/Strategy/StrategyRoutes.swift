/// Every route of the strategy: the contract, its axes, its fiches, its tree.
struct StrategyRoutes {
    let site: Site

    var routes: [Route] {
        [
            ContractRoutes(site: site).routes, IdentityRoutes(site: site).routes,
            AxisRoutes(site: site).routes,
            TreeRoutes(site: site).routes, ActionListRoutes(site: site).routes,
            ActionRoutes(site: site).routes,
            ActionSectionRoutes(site: site).routes, IndicatorResource().routes,
        ].flatMap(\.self)
    }
}
