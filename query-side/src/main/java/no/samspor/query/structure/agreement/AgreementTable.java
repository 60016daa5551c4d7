package no.samspor.query.structure.agreement;

import java.util.List;
import java.util.Optional;
import no.samspor.kernel.id.AgreementId;
import no.samspor.kernel.id.ProgrammeId;
import no.samspor.query.asof.Answer;
import no.samspor.query.asof.AsOf;
import no.samspor.query.asof.Page;
import no.samspor.query.asof.Seen;
import no.samspor.query.asof.ViewTable;
import no.samspor.query.asof.Where;
import no.samspor.query.projection.Change;
import no.samspor.query.projection.Named;
import no.samspor.query.projection.Shows;
import no.samspor.query.projection.View;
import no.samspor.query.sight.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of the views of agreements. */
@Component
final class AgreementTable implements Shows {

    private final ViewTable<AgreementView.Row> agreements;
    private final ViewTable<ApprovalView.Row> approvals;
    private final ViewTable<SignatureView.Row> signatures;

    AgreementTable(JdbcClient database) {
        agreements = new ViewTable<>(database, AgreementView.VIEW);
        approvals = new ViewTable<>(database, ApprovalView.VIEW);
        signatures = new ViewTable<>(database, SignatureView.VIEW);
    }

    @Override
    public List<View<?>> views() {
        return List.of(AgreementView.VIEW, ApprovalView.VIEW, SignatureView.VIEW);
    }

    @Override
    public List<Named> names() {
        return List.of(new Named(AgreementView.VIEW, "agreement", "subject"));
    }

    Answer.Many<AgreementOnDay> list(AsOf asOf, Where where, Page page, Sight sight) {
        Answer.Many<AgreementView.Row> found = agreements.list(asOf, where, page, sight);
        return found.of(each -> AgreementOnDay.of(each, found.meta().effectiveOn()));
    }

    Optional<Seen<AgreementOnDay>> one(AgreementId agreement, AsOf asOf, Sight sight) {
        return agreements
                .one(Change.key(agreement), asOf, sight)
                .map(found -> AgreementOnDay.of(found, asOf.effectiveOn()));
    }

    Answer.Many<ApprovalView.Row> approvals(AsOf asOf, Where where, Page page, Sight sight) {
        return approvals.list(asOf, where, page, sight);
    }

    Answer.Many<SignatureView.Row> signatures(AsOf asOf, Where where, Page page, Sight sight) {
        return signatures.list(asOf, where, page, sight);
    }

    List<Seen<AgreementOnDay>> all(ProgrammeId programme, AsOf asOf, Sight sight) {
        return agreements.all(asOf, Where.all().is("programme", programme), sight).stream()
                .map(each -> AgreementOnDay.of(each, asOf.effectiveOn()))
                .toList();
    }
}
