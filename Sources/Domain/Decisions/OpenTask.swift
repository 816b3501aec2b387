/// A task with the meeting that asked for it.
package struct OpenTask: Hashable, Sendable {
    package let task: MeetingTask
    package let meeting: Meeting

    package init(_ task: MeetingTask, of meeting: Meeting) {
        self.task = task
        self.meeting = meeting
    }
}

extension Dossier {
    /// The tasks that nobody has done, soonest date first, those without a date last.
    package var openTasks: [OpenTask] {
        meetings.filter { $0.state != .cancelled }.flatMap { meeting in
            meeting.tasks.filter { $0.doneOn == nil }.map { OpenTask($0, of: meeting) }
        }.sorted { ($0.order, $0.task.id) < ($1.order, $1.task.id) }
    }

    /// What the earlier meetings of the same instance left to do before a meeting.
    package func tasksLeft(before meeting: Meeting) -> [OpenTask] {
        openTasks.filter { open in
            guard open.meeting.id != meeting.id, open.meeting.when.first <= meeting.when.last else {
                return false
            }
            return open.meeting.committee == meeting.committee || meeting.kind.decides
        }
    }
}

extension OpenTask {
    fileprivate var order: Int { (task.due?.last.daysSinceEpoch) ?? Int.max }
}
