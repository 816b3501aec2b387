/// Every route of the strategy: the contract, its axes, its fiches, its tree.
struct StrategyRoutes {
    var routes: [Route] {
        [
            ContractRoutes().routes, AxisRoutes().routes, TreeRoutes().routes, ActionListRoutes().routes,
            ActionRoutes().routes, ActionSectionRoutes().routes, IndicatorRoutes().routes,
        ].flatMap(\.self)
    }
}
