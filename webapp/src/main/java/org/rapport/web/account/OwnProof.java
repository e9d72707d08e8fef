package org.rapport.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.rapport.account.ProveItIsMe;
import org.rapport.web.security.RequestSource;
import org.rapport.web.security.SignInDoor;

/** What is typed again before something about the own sign-in changes: the password and, where there is a device, its code. */
@RequestScoped
public class OwnProof {

    @Inject
    private RequestSource source;

    @Inject
    private SignInDoor door;

    private String password = "";
    private String code = "";

    ProveItIsMe toCommand() {
        return new ProveItIsMe(password, code, address());
    }

    String address() {
        return source.address(request());
    }

    /** The member has a second factor now. */
    void settle() {
        door.settle(request());
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    /** Typed by the form. */
    public void setPassword(String typed) {
        password = typed;
    }

    /** What was typed as code. */
    public String getCode() {
        return code;
    }

    /** Typed by the form. */
    public void setCode(String typed) {
        code = typed == null ? "" : typed;
    }
}
