package org.kommunalcampus.packages;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.assignment.AssignmentId;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.assignment.Audience;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.assignment.Task;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;

/** HR assigns packages to its people: each module as an assignment of its own, which can be exempted from and taken back as any other. */
@UseCase
@RequiredArgsConstructor
public class PackageAssignments {

    private final Packages packages;
    private final Assignments assignments;
    private final PackageFollowers followers;
    private final Audit audit;

    /**
     * Assigns each module of a certified package. Throws {@link NotFound} for what is not certified, {@link Invalid} with wrong fields, {@link Refused}
     * {@code package-incomplete} or {@code nobody-meant}.
     */
    public List<AssignmentId> assign(
            Caller caller,
            MunicipalityId municipality,
            PackageId id,
            AssignmentKind kind,
            String reason,
            DueDate due,
            Audience audience) {
        caller.requireAffiliation(municipality, Role.HR);
        PackageView wanted = packages.find(id);
        if (!wanted.complete()) {
            throw new Refused("package-incomplete", "a module of package " + id + " is not offered");
        }
        List<AssignmentId> made = new ArrayList<>();
        for (PackageStep step : wanted.steps()) {
            AssignmentId task =
                    assignments.assign(caller, municipality, new Task(step.module(), kind, reason, due), audience);
            followers.belongs(task, id);
            made.add(task);
        }
        audit.record(caller, "package.assigned", "package", id.toString(), made.size() + " modules");
        return List.copyOf(made);
    }
}
