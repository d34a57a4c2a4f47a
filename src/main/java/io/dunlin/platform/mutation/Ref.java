package io.dunlin.platform.mutation;

import io.dunlin.platform.identity.VisibleObjects;
import io.dunlin.platform.node.NodeId;
import io.dunlin.platform.node.NodeType;
import jakarta.enterprise.context.Dependent;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The id of an object that the caller may see. Otherwise it is NOT_FOUND: callers cannot tell a hidden object from a
 * missing one. For a caller who sees everything the object is not looked up: the service finds out when it reads it.
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Ref.Check.class)
public @interface Ref {

    String MESSAGE = "There is no such object.";

    /** The types that the object may have. */
    NodeType[] value();

    /** Whether nothing else can be judged without the object. False for one that the input names beside its subject. */
    boolean subject() default true;

    String message() default MESSAGE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Finds out whether the caller may see the object. */
    @Dependent
    class Check implements ConstraintValidator<Ref, String> {

        private final VisibleObjects visible;
        private List<NodeType> types = List.of();

        Check(VisibleObjects visible) {
            this.visible = visible;
        }

        @Override
        public void initialize(Ref ref) {
            types = List.of(ref.value());
        }

        @Override
        public boolean isValid(@Nullable String id, ConstraintValidatorContext context) {
            return id == null
                    || NodeId.decode(id)
                            .filter(node -> types.contains(node.type()))
                            .filter(node -> visible.sees(node.type(), node.uuid()))
                            .isPresent();
        }
    }
}
