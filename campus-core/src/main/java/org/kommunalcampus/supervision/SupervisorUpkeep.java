package org.kommunalcampus.supervision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.UseCase;

/** Lets namings end with the work for the provider. */
@UseCase
@RequiredArgsConstructor
class SupervisorUpkeep {

    private static final Caller SYSTEM = Caller.system("supervision");

    private final ExamSupervisorRepository supervisors;
    private final SupervisorGaps gaps;
    private final Modules modules;
    private final Notifications notifications;
    private final Audit audit;

    /** Takes back what the account was named for by the provider. Where nobody is left who could confirm an exam, the provider and the people hear of it; to do it twice changes nothing. */
    @CapabilityOnly("the listener for staff who leave")
    public void end(ProviderId provider, UUID account) {
        List<ExamSupervisor> named = supervisors.findByStaffId(account.toString());
        Map<ModuleId, ModuleCard> cards = modules.cards(
                named.stream().map(one -> new ModuleId(one.getModuleId())).toList());
        named.stream()
                .filter(one -> {
                    ModuleCard card = cards.get(new ModuleId(one.getModuleId()));
                    return card != null && card.provider().equals(provider);
                })
                .collect(Collectors.groupingBy(one -> new ModuleId(one.getModuleId())))
                .forEach((module, ended) -> end(provider, module, ended));
    }

    private void end(ProviderId provider, ModuleId module, List<ExamSupervisor> ended) {
        Set<MemberId> without = gaps.in(module);
        ended.forEach(supervisors::delete);
        audit.record(SYSTEM, "supervisor.released", "module", module.toString(), null);
        if (!gaps.tell(module, without).isEmpty() || gaps.isEmpty(module)) {
            notifications.tellDesk(
                    NotificationKind.SUPERVISOR_MISSING,
                    SharedInbox.of(provider),
                    module.toString(),
                    DecisionFacts.of(module).lines());
        }
    }
}
