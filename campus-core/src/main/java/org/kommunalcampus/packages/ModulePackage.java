package org.kommunalcampus.packages;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;

/** A package on its way from draft to certification. Who may take a step, {@link Packages} knows; four eyes are kept here. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class ModulePackage {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PackageOwner.Kind ownerKind;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID municipalityId;

    @Getter
    @Column(nullable = false, length = 160)
    private String title;

    @Getter
    @Column(nullable = false, length = 2000)
    private String goal;

    @Getter
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PackageState state;

    @ElementCollection
    @CollectionTable(name = "module_package_step", joinColumns = @JoinColumn(name = "package_id"))
    @OrderColumn(name = "position")
    @Column(name = "module_id")
    @JdbcTypeCode(SqlTypes.CHAR)
    @BatchSize(size = 100)
    private List<UUID> modules = new ArrayList<>();

    @Column(nullable = false, length = 600)
    private String editedBy;

    @Column(length = 600)
    private @Nullable String proposedBy;

    private @Nullable Instant proposedAt;

    private @Nullable Instant certifiedAt;

    @Getter
    private @Nullable LocalDate certifiedUntil;

    @Getter
    @Column(length = 1000)
    private @Nullable String returnedWhy;

    @Version
    private @Nullable Long version;

    ModulePackage(PackageOwner owner, PackageContent content, String by) {
        id = PackageId.next().value();
        ownerKind = owner.kind();
        municipalityId =
                owner.municipality() == null ? null : owner.municipality().value();
        state = PackageState.DRAFT;
        describe(content, by);
    }

    PackageId id() {
        return new PackageId(id);
    }

    PackageOwner owner() {
        return new PackageOwner(ownerKind, municipalityId == null ? null : new MunicipalityId(municipalityId));
    }

    List<ModuleId> modules() {
        return modules.stream().map(ModuleId::new).toList();
    }

    long version() {
        return Objects.requireNonNullElse(version, 0L);
    }

    /** Whether it counts on this day: certified, and not run out. */
    boolean isCertifiedOn(LocalDate day) {
        return state == PackageState.CERTIFIED
                && !Objects.requireNonNull(certifiedUntil).isBefore(day);
    }

    final void describe(PackageContent content, String by) {
        must(PackageState.DRAFT);
        title = content.title();
        goal = content.goal();
        modules.clear();
        content.modules().forEach(module -> modules.add(module.value()));
        editedBy = by;
    }

    void propose(String by, Instant now) {
        must(PackageState.DRAFT);
        state = PackageState.PROPOSED;
        proposedBy = by;
        proposedAt = now;
        returnedWhy = null;
    }

    void certify(String by, LocalDate until, Instant now) {
        decide(by);
        state = PackageState.CERTIFIED;
        certifiedAt = now;
        certifiedUntil = until;
    }

    void giveBack(String by, String why) {
        decide(by);
        state = PackageState.DRAFT;
        returnedWhy = why;
    }

    /** Back to a draft; a certification ends with it. */
    void revise() {
        if (state == PackageState.WITHDRAWN || state == PackageState.DRAFT) {
            throw wrong();
        }
        state = PackageState.DRAFT;
        certifiedAt = null;
        certifiedUntil = null;
    }

    void withdraw() {
        if (state == PackageState.WITHDRAWN) {
            throw wrong();
        }
        state = PackageState.WITHDRAWN;
        certifiedUntil = null;
    }

    private void decide(String by) {
        must(PackageState.PROPOSED);
        if (by.equals(proposedBy) || by.equals(editedBy)) {
            throw new Refused("four-eyes", "who edited or proposed package " + id + " may not decide on it");
        }
    }

    private void must(PackageState wanted) {
        if (state != wanted) {
            throw wrong();
        }
    }

    private Refused wrong() {
        return new Refused("package-state", "package " + id + " is " + state);
    }
}
