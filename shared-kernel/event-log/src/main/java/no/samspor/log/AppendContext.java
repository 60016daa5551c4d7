package no.samspor.log;

import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What an append in an Axon unit of work carries besides its events. It travels in the resources of
 * the root unit of work; after the commit it holds the receipt.
 */
public final class AppendContext {

    private static final String RESOURCE = AppendContext.class.getName();

    private final Append.@Nullable Key key;
    private volatile List<Append.Guard> guards = List.of();
    private volatile @Nullable Receipt receipt;

    public AppendContext(Append.@Nullable Key key) {
        this.key = key;
    }

    /** The context of this unit of work; an empty one where nobody registered any. */
    public static AppendContext current(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, missing -> new AppendContext(null));
    }

    public void register(UnitOfWork<?> unitOfWork) {
        unitOfWork.root().resources().put(RESOURCE, this);
    }

    public void guardedBy(List<Append.Guard> consulted) {
        guards = List.copyOf(consulted);
    }

    public List<Append.Guard> guards() {
        return guards;
    }

    public Append.@Nullable Key key() {
        return key;
    }

    void stored(Receipt where) {
        receipt = where;
    }

    /** Null until the unit of work has committed, and where it appended nothing. */
    public @Nullable Receipt receipt() {
        return receipt;
    }
}
