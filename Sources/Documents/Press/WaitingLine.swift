/// Lets a few in at once; the rest wait in the order they came.
actor WaitingLine {
    private var free: Int
    private var line: [(ticket: Int, wake: CheckedContinuation<Bool, Never>)] = []
    private var lastTicket = 0

    init(places: Int) {
        free = max(1, places)
    }

    /// Waits for a place. False when the task was cancelled first: then there is no place to leave.
    func enter() async -> Bool {
        if Task.isCancelled { return false }
        if free > 0 {
            free -= 1
            return true
        }
        lastTicket += 1
        let ticket = lastTicket
        return await withTaskCancellationHandler {
            await withCheckedContinuation { wait(ticket, $0) }
        } onCancel: {
            Task { await self.giveUp(ticket) }
        }
    }

    /// Leaves the place to the next in line.
    func leave() {
        if line.isEmpty {
            free += 1
        } else {
            line.removeFirst().wake.resume(returning: true)
        }
    }

    /// How many wait.
    var waiting: Int { line.count }

    private func wait(_ ticket: Int, _ wake: CheckedContinuation<Bool, Never>) {
        if Task.isCancelled {
            wake.resume(returning: false)
        } else {
            line.append((ticket, wake))
        }
    }

    private func giveUp(_ ticket: Int) {
        if let index = line.firstIndex(where: { $0.ticket == ticket }) {
            line.remove(at: index).wake.resume(returning: false)
        }
    }
}
