package org.kommunalcampus.packages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ModulePackageRepository extends Repository<ModulePackage, UUID> {

    Optional<ModulePackage> findById(UUID id);

    List<ModulePackage> findByIdIn(Collection<UUID> ids);

    Page<ModulePackage> findByStateAndCertifiedUntilGreaterThanEqual(PackageState state, LocalDate day, Pageable page);

    @Query("""
            select p from ModulePackage p join p.modules m
            where m = :module and p.state = org.kommunalcampus.packages.PackageState.CERTIFIED and p.certifiedUntil >= :day
            order by p.title, p.id""")
    List<ModulePackage> findCertifiedWith(UUID module, LocalDate day);

    Page<ModulePackage> findByOwnerKindAndStateNot(PackageOwner.Kind kind, PackageState state, Pageable page);

    Page<ModulePackage> findByMunicipalityIdAndStateNot(UUID municipality, PackageState state, Pageable page);

    Page<ModulePackage> findByState(PackageState state, Pageable page);

    ModulePackage saveAndFlush(ModulePackage changed);
}
