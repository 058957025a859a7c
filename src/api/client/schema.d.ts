// Written by `npm run openapi` from the routes; not by hand.
export interface paths {
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether this process lives, whatever its database does: what it is to be started again for
         * @description Allowed: anybody.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether this process lives and reaches its database
         * @description Allowed: anybody.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Measurements in the Prometheus form
         * @description Allowed: this machine, or an operator's account or token.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/front-door": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether somebody has an account here; whoever comes first signs up instead of in
         * @description Allowed: anybody.
         */
        get: operations["getFrontDoor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-up/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes an account and signs in
         * @description Allowed: anybody.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in: a bearer token for an e-mail address and its password
         * @description Allowed: anybody.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends this login
         * @description Allowed: somebody signed in.
         */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets a new password and ends every other login
         * @description Allowed: somebody signed in.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/request-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mails a link that sets a new password; the answer is the same whether somebody has that address or not
         * @description Allowed: anybody.
         */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets a new password with a reset token, and ends every login
         * @description Allowed: anybody.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a reset token, good for an hour and once, for somebody who has lost their password
         * @description Allowed: an operator's account or token.
         */
        post: operations["createPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who you are, and the businesses you may enter
         * @description Allowed: somebody signed in.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo-login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The demo owner's login, where there is a demo; for who sits at the machine itself
         * @description Allowed: anybody.
         */
        get: operations["getDemoLogin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai/lookup-by-phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The business that a phone number belongs to, with its roles, staff, services and hours
         * @description Allowed: this machine, or the agent's token.
         */
        post: operations["lookupByPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds an AI role to a business
         * @description Allowed: managers of the business and up.
         */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai/roles/{business_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All AI roles of a business, best first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai/roles/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Changes an AI role; a field left out stays as it is
         * @description Allowed: managers of the business and up.
         */
        put: operations["updateRole"];
        post?: never;
        /**
         * Removes an AI role; its calls stay in the log
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/answering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which role answers from now on, for a week, by the hours of the roles
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listAnswering"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/role-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which roles have something written that is not published: what, by whom and when
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listPendingDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/roles/{role_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a role says, what is written for it, the differences, and how that was rehearsed
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getRoleDraft"];
        put?: never;
        post?: never;
        /**
         * Throws a role’s draft away
         * @description Allowed: managers of the business and up.
         */
        delete: operations["discardRoleDraft"];
        options?: never;
        head?: never;
        /**
         * Writes fields of a role’s draft; callers hear nothing of it before it is published
         * @description Allowed: managers of the business and up.
         */
        patch: operations["saveRoleDraft"];
        trace?: never;
    };
    "/api/businesses/{business_id}/roles/{role_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publishes the draft when its rehearsals passed, or `anyway`; otherwise answers what is in the way
         * @description Allowed: managers of the business and up.
         */
        post: operations["publishRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/roles/{role_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a role said, when, and who wrote it; newest first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listRoleVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/roles/{role_id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version, and its differences from the one before it, or from the one named `against`
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getRoleVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/roles/{role_id}/versions/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a role say again what it said in that version; answers the new version
         * @description Allowed: managers of the business and up.
         */
        post: operations["restoreRoleVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/rehearsals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All conversations that roles are tried with, in pages
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listRehearsals"];
        put?: never;
        /**
         * Adds a conversation that roles are tried with
         * @description Allowed: managers of the business and up.
         */
        post: operations["createRehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/rehearsals/{rehearsal_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the conversations that roles are tried with
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getRehearsal"];
        put?: never;
        post?: never;
        /**
         * Removes a conversation that roles are tried with
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteRehearsal"];
        options?: never;
        head?: never;
        /**
         * Changes a conversation that roles are tried with; a field left out stays as it is
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateRehearsal"];
        trace?: never;
    };
    "/api/businesses/{business_id}/rehearsals/defaults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds the rehearsals that follow from services and knowledge, none twice; answers those added
         * @description Allowed: managers of the business and up.
         */
        post: operations["addDefaultRehearsals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/rehearsal-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Runs of rehearsals with their conversations, newest first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listRehearsalRuns"];
        put?: never;
        /**
         * Plays the enabled rehearsals on a role’s draft, or on what it says now; ask for the run until it is over
         * @description Allowed: managers of the business and up.
         */
        post: operations["startRehearsalRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/rehearsal-runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One run of rehearsals, with the conversations that are over so far
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getRehearsalRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your businesses with your access; for the operator all of them, in pages
         * @description Allowed: somebody signed in, an API key, the operator.
         */
        get: operations["listBusinesses"];
        put?: never;
        /**
         * Creates a business; you become its owner
         * @description Allowed: somebody signed in, an API key, the operator.
         */
        post: operations["createBusiness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One business
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getBusiness"];
        put?: never;
        post?: never;
        /**
         * Removes a business with everything it has
         * @description Allowed: owners of the business.
         */
        delete: operations["deleteBusiness"];
        options?: never;
        head?: never;
        /**
         * Changes a business; a field left out stays as it is
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateBusiness"];
        trace?: never;
    };
    "/api/industry-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What kinds of business usually have: words, services, hours, role, knowledge
         * @description Allowed: somebody signed in, an API key, the operator.
         */
        get: operations["listIndustryTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Creates a business with its role, hours, services, staff and knowledge; you become its owner
         * @description Allowed: somebody signed in, an API key, the operator.
         */
        post: operations["setUpBusiness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The voices a role can have, and the variables its words can name
         * @description Allowed: somebody signed in, an API key, the operator.
         */
        get: operations["listVoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tools a role can be allowed, as the model is told of them
         * @description Allowed: somebody signed in, an API key, the operator.
         */
        get: operations["listTools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voices/{voice}/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A sentence in a voice: mono PCM16 little-endian at 24 kHz
         * @description Allowed: somebody signed in, an API key, the operator.
         */
        get: operations["getVoiceSample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/role-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a new and a returning caller would hear of a role that is being written, and who would answer now; saves nothing
         * @description Allowed: viewers of the business and up.
         */
        post: operations["previewRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All staff, in pages
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listStaff"];
        put?: never;
        /**
         * Adds a member of staff
         * @description Allowed: managers of the business and up.
         */
        post: operations["createStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/staff/{staff_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the staff
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getStaff"];
        put?: never;
        post?: never;
        /**
         * Removes a member of staff
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteStaff"];
        options?: never;
        head?: never;
        /**
         * Changes a member of staff; a field left out stays as it is
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateStaff"];
        trace?: never;
    };
    "/api/businesses/{business_id}/staff-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When everybody works, has time off and is busy elsewhere, on up to 31 days
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listStaffDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/staff/{staff_id}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The weekly working time, on the business's clock
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getStaffAvailability"];
        /**
         * Replaces the whole week
         * @description Allowed: managers of the business and up.
         */
        put: operations["replaceStaffAvailability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/staff/{staff_id}/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The days that differ from the week
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listStaffExceptions"];
        put?: never;
        /**
         * Adds a day that differs: away (all day without times), or at work at unusual times
         * @description Allowed: managers of the business and up.
         */
        post: operations["addStaffException"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/staff/{staff_id}/exceptions/{exception_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes such a day
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteStaffException"];
        options?: never;
        head?: never;
        /**
         * Changes such a day; a field left out stays as it is
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateStaffException"];
        trace?: never;
    };
    "/api/businesses/{business_id}/staff/{staff_id}/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where their appointments can be subscribed to (owners are told), and from which calendars busy times are read
         * @description Allowed: managers of the business and up.
         */
        get: operations["getStaffCalendars"];
        put?: never;
        /**
         * Reads busy times from another calendar of theirs, every 20 minutes
         * @description Allowed: managers of the business and up.
         */
        post: operations["addExternalCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/staff/{staff_id}/calendars/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the secret address of their appointments, or a new one in place of the old
         * @description Allowed: owners of the business.
         */
        post: operations["renewCalendarFeed"];
        /**
         * Ends it
         * @description Allowed: owners of the business.
         */
        delete: operations["deleteCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The calendars of all staff from which busy times are read, with what is wrong with them; owners are told the addresses
         * @description Allowed: managers of the business and up.
         */
        get: operations["listExternalCalendars"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/staff/{staff_id}/calendars/{calendar_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads it within moments, such as after it was mended
         * @description Allowed: managers of the business and up.
         */
        post: operations["readExternalCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/staff/{staff_id}/calendars/{calendar_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Reads it no more, and forgets what it said
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteExternalCalendar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The appointments of one of the staff as a calendar (RFC 5545), for whoever knows the address
         * @description Allowed: anybody.
         */
        get: operations["readCalendarFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All services, in pages
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listServices"];
        put?: never;
        /**
         * Adds a service
         * @description Allowed: managers of the business and up.
         */
        post: operations["createService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/services/{service_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the services
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getService"];
        put?: never;
        post?: never;
        /**
         * Removes a service
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteService"];
        options?: never;
        head?: never;
        /**
         * Changes a service; a field left out stays as it is
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateService"];
        trace?: never;
    };
    "/api/businesses/{business_id}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The week's opening periods on the business's clock; a day without one is closed
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getHours"];
        /**
         * Replaces the whole week
         * @description Allowed: managers of the business and up.
         */
        put: operations["replaceHours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All dates that differ from the week, in pages
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listClosures"];
        put?: never;
        /**
         * Adds a date that differs from the week
         * @description Allowed: managers of the business and up.
         */
        post: operations["createClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/closures/{closure_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the dates that differ from the week
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getClosure"];
        put?: never;
        post?: never;
        /**
         * Removes a date that differs from the week
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteClosure"];
        options?: never;
        head?: never;
        /**
         * Changes a date that differs from the week; a field left out stays as it is
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateClosure"];
        trace?: never;
    };
    "/api/businesses/{business_id}/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The holidays of the business's country, and those it closes on
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getHolidays"];
        /**
         * Closes on these holidays and no others: their dates stand among the closures, two years ahead
         * @description Allowed: managers of the business and up.
         */
        put: operations["chooseHolidays"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All customers, or those whose name, mail or number has the words of `search` in it, in pages
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listCustomers"];
        put?: never;
        /**
         * Adds a customer
         * @description Allowed: managers of the business and up.
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/customers/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the customers
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        /**
         * Removes a customer
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteCustomer"];
        options?: never;
        head?: never;
        /**
         * Changes a customer; a field left out stays as it is
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateCustomer"];
        trace?: never;
    };
    "/api/businesses/{business_id}/customers/{customer_id}/detail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that is known of a customer: the latest fifty of each, newest first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getCustomerDetail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/customers/{customer_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What merging another customer into this one would leave; changes nothing
         * @description Allowed: viewers of the business and up.
         */
        get: operations["previewMerge"];
        put?: never;
        /**
         * Makes two cards of one person one: everything of the other customer goes over to this one
         * @description Allowed: managers of the business and up.
         */
        post: operations["mergeCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/customers/{customer_id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What to remember of a customer, newest first, with the call it was said in
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listCustomerFacts"];
        put?: never;
        /**
         * Adds a fact, a preference or a note
         * @description Allowed: managers of the business and up.
         */
        post: operations["addCustomerFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/customers/{customer_id}/facts/{fact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Forgets it
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteCustomerFact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/customers/{customer_id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has the customer recognised by one more number
         * @description Allowed: managers of the business and up.
         */
        post: operations["addCustomerNumber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/customers/{customer_id}/numbers/{number_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * The number is theirs no more
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteCustomerNumber"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Free slots of a service on up to 31 days of the business's calendar
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getAvailability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Appointments, soonest first, in pages
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listAppointments"];
        put?: never;
        /**
         * Books, also outside the hours; without staff_id only a free slot
         * @description Allowed: managers of the business and up.
         */
        post: operations["createAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/appointments/{appointment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One appointment
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getAppointment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Moves an appointment, or changes whose it is or its notes
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateAppointment"];
        trace?: never;
    };
    "/api/businesses/{business_id}/appointments/{appointment_id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Cancels, completes, marks as no-show, or reopens
         * @description Allowed: managers of the business and up.
         */
        put: operations["setAppointmentStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/appointments/{appointment_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what to an appointment, oldest first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getAppointmentHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/waitlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who waits for a place, longest waiting first, and to whom one is offered
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listWaitlist"];
        put?: never;
        /**
         * Puts a customer on the waitlist; once for a service
         * @description Allowed: managers of the business and up.
         */
        post: operations["joinWaitlist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/waitlist/{waitlist_entry_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes a customer off the waitlist
         * @description Allowed: managers of the business and up.
         */
        delete: operations["leaveWaitlist"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All questions with their answers, in pages
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listKnowledge"];
        put?: never;
        /**
         * Adds a question with its answer
         * @description Allowed: managers of the business and up.
         */
        post: operations["createKnowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/knowledge/{knowledge_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the questions with their answers
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getKnowledge"];
        put?: never;
        post?: never;
        /**
         * Removes a question with its answer
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteKnowledge"];
        options?: never;
        head?: never;
        /**
         * Changes a question with its answer; a field left out stays as it is
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateKnowledge"];
        trace?: never;
    };
    "/api/businesses/{business_id}/knowledge/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a caller who asks this would be told, and from where
         * @description Allowed: viewers of the business and up.
         */
        post: operations["tryQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Texts that questions are answered from, newest first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listDocuments"];
        put?: never;
        /**
         * Adds a text, Markdown, or the HTML of a web page
         * @description Allowed: managers of the business and up.
         */
        post: operations["createDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/documents/{document_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document with its text and the passages it was cut into
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        /**
         * Removes a document and its passages
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteDocument"];
        options?: never;
        head?: never;
        /**
         * Changes title or text, and cuts it into passages anew
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateDocument"];
        trace?: never;
    };
    "/api/businesses/{business_id}/documents/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds the text of a PDF of up to 20 MiB
         * @description Allowed: managers of the business and up.
         */
        post: operations["createPdfDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Questions nobody could answer, last asked first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/gaps/{gap_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turns an open gap into knowledge; closes it and every other that the answer answers
         * @description Allowed: managers of the business and up.
         */
        post: operations["answerGap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/gaps/{gap_id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes an open gap that needs no answer
         * @description Allowed: managers of the business and up.
         */
        post: operations["dismissGap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/inbox-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much waits for a person, by kind
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getInboxCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/messages/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what to a message, oldest first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getMessageHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/callbacks/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what to a promise to call back, oldest first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getCallbackHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/feedback/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what to feedback, oldest first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getFeedbackHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What callers wanted passed on, newest first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/messages/{message_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the messages
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Marks a message as handled, or as open again, or says who sees to it
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateMessage"];
        trace?: never;
    };
    "/api/businesses/{business_id}/callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whom somebody promised to call back, soonest due first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listCallbacks"];
        put?: never;
        /**
         * Adds a promise to call somebody back
         * @description Allowed: managers of the business and up.
         */
        post: operations["createCallback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/callbacks/{callback_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the promises to call somebody back
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getCallback"];
        put?: never;
        post?: never;
        /**
         * Removes a promise to call somebody back
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteCallback"];
        options?: never;
        head?: never;
        /**
         * Changes a promise to call somebody back; a field left out stays as it is
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateCallback"];
        trace?: never;
    };
    "/api/businesses/{business_id}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Receipts of callers that were forgotten, newest first
         * @description Allowed: owners of the business.
         */
        get: operations["listErasures"];
        put?: never;
        /**
         * Forgets a caller for good; calls and appointments stay as figures. Answers a receipt
         * @description Allowed: owners of the business.
         */
        post: operations["eraseCaller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Praise, complaints and suggestions of callers, newest first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/feedback/{feedback_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one caller thinks
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getFeedback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Says whether it is being looked into, by whom, and what came of it
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateFeedback"];
        trace?: never;
    };
    "/api/businesses/{business_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened, newest first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/switch-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All rules of which role takes a call when the caller speaks of something, in pages
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listSwitchRules"];
        put?: never;
        /**
         * Adds a rule of which role takes a call when the caller speaks of something
         * @description Allowed: managers of the business and up.
         */
        post: operations["createSwitchRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/switch-rules/{switch_rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the rules of which role takes a call when the caller speaks of something
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getSwitchRule"];
        put?: never;
        post?: never;
        /**
         * Removes a rule of which role takes a call when the caller speaks of something
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteSwitchRule"];
        options?: never;
        head?: never;
        /**
         * Changes a rule of which role takes a call when the caller speaks of something; a field left out stays as it is
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateSwitchRule"];
        trace?: never;
    };
    "/api/businesses/{business_id}/transfer-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All people and places to put callers through to, in pages
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listTransferTargets"];
        put?: never;
        /**
         * Adds a person or place to put callers through to
         * @description Allowed: managers of the business and up.
         */
        post: operations["createTransferTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/transfer-targets/{transfer_target_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the people and places to put callers through to
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getTransferTarget"];
        put?: never;
        post?: never;
        /**
         * Removes a person or place to put callers through to
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteTransferTarget"];
        options?: never;
        head?: never;
        /**
         * Changes a person or place to put callers through to; a field left out stays as it is
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateTransferTarget"];
        trace?: never;
    };
    "/api/businesses/{business_id}/message-templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A message as somebody would get it; without words, as it is sent now
         * @description Allowed: viewers of the business and up.
         */
        post: operations["previewMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/outgoing-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Text messages and mail: sent, waiting, or why not; newest first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listOutgoingMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/outgoing-messages/{message_id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries one again that could not be sent
         * @description Allowed: managers of the business and up.
         */
        post: operations["resendOutgoingMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/outgoing-messages/{message_id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notes that a person has seen that one did not arrive
         * @description Allowed: managers of the business and up.
         */
        post: operations["seeOutgoingMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/message-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is told of what, on which channels, and when nobody is to be disturbed
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getMessageSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes them; a field left out stays as it is
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateMessageSettings"];
        trace?: never;
    };
    "/api/businesses/{business_id}/message-consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who said that they want messages, or want none
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listMessageConsents"];
        /**
         * Notes what somebody said, for one channel
         * @description Allowed: managers of the business and up.
         */
        put: operations["putMessageConsent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/message-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All message templates, in pages
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listMessageTemplates"];
        put?: never;
        /**
         * Adds a message template
         * @description Allowed: managers of the business and up.
         */
        post: operations["createMessageTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/message-templates/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the message templates
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getMessageTemplate"];
        put?: never;
        post?: never;
        /**
         * Removes a message template
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteMessageTemplate"];
        options?: never;
        head?: never;
        /**
         * Changes a message template; a field left out stays as it is
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateMessageTemplate"];
        trace?: never;
    };
    "/unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the link in a mail shows
         * @description Allowed: anybody.
         */
        get: operations["showUnsubscribe"];
        put?: never;
        /**
         * Ends mail to whom the link was sent; mail programs ask for it with one click (RFC 8058)
         * @description Allowed: anybody.
         */
        post: operations["unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All webhook endpoints, in pages
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Adds a webhook endpoint
         * @description Allowed: managers of the business and up.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/webhook-endpoints/{endpoint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of the webhook endpoints
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /**
         * Removes a webhook endpoint
         * @description Allowed: managers of the business and up.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Changes a webhook endpoint; a field left out stays as it is
         * @description Allowed: managers of the business and up.
         */
        patch: operations["updateWebhookEndpoint"];
        trace?: never;
    };
    "/api/businesses/{business_id}/webhook-endpoints/{endpoint_id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What its deliveries are signed with (Standard Webhooks)
         * @description Allowed: managers of the business and up.
         */
        get: operations["getWebhookSecret"];
        put?: never;
        /**
         * Makes a new secret; the one before signs beside it for a day
         * @description Allowed: managers of the business and up.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/webhook-endpoints/{endpoint_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delivers an event of type test at once, and says what came of it
         * @description Allowed: managers of the business and up.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/webhook-endpoints/{endpoint_id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was delivered, waits or failed; newest first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/webhook-deliveries/{delivery_id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delivers it once more
         * @description Allowed: managers of the business and up.
         */
        post: operations["redeliverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calls, minutes, tokens and estimated cost a day, this month, and what the month may come to
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/usage-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * What a month may come to; beyond it calls are refused in a spoken sentence
         * @description Allowed: owners of the business.
         */
        put: operations["putUsageLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/recording-consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was told and heard of the recording in each call that was recorded, and who did not want it
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listRecordingConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many days recordings, transcripts and calls are kept; null: until somebody deletes them
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes it; what is too old by it is deleted within moments and every night
         * @description Allowed: owners of the business.
         */
        patch: operations["updateRetention"];
        trace?: never;
    };
    "/api/businesses/{business_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may enter this business, with what access
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listMembers"];
        /**
         * Lets somebody with an account in, or changes their access
         * @description Allowed: owners of the business.
         */
        put: operations["putMember"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes the access away; the last owner stays
         * @description Allowed: owners of the business.
         */
        delete: operations["deleteMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who was asked into this business and has not come yet
         * @description Allowed: owners of the business.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Asks somebody into this business, by mail where mail is set up; again: with a new link
         * @description Allowed: owners of the business.
         */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes an invitation back: its link is good no more
         * @description Allowed: owners of the business.
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the link of an invitation is about
         * @description Allowed: anybody.
         */
        post: operations["viewInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Becomes a member by an invitation, as who you are signed in
         * @description Allowed: somebody signed in.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The business's API keys, by their first characters
         * @description Allowed: owners of the business.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Makes an API key; it is shown in this answer and never again
         * @description Allowed: owners of the business.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/api-keys/{api_key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends an API key at once
         * @description Allowed: owners of the business.
         */
        delete: operations["deleteApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens a call: who answers, all they need to know, and a token for this call alone
         * @description Allowed: the agent's token.
         */
        post: operations["openCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{call_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds to the journal of a call; what is there already (by seq) is not added again
         * @description Allowed: the token of this call.
         */
        post: operations["appendCallEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{call_id}/tools/{tool_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Runs a tool for a call, once for each tool_call_id
         * @description Allowed: the token of this call.
         */
        post: operations["runTool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{call_id}/speech/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A sentence rendered before: mono PCM16 little-endian at 24 kHz
         * @description Allowed: the token of this call.
         */
        get: operations["getCallSpeech"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{call_id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keeps what the caller heard, as a WAV file; sending it again replaces it
         * @description Allowed: the token of this call.
         */
        put: operations["saveCallRecording"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The call log, newest first
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/calls/{call_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One call with its turns, tool calls, role switches, rungs, flags, usage and cost
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/calls/{call_id}/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Corrects what was told of a call; what is set here is not overwritten
         * @description Allowed: managers of the business and up.
         */
        patch: operations["correctCallAnalysis"];
        trace?: never;
    };
    "/api/businesses/{business_id}/calls/{call_id}/recording": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller heard
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getCallRecording"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/calls/{call_id}/turns/{turn_id}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why the AI said that: what it looked up for a turn, and whether that still stands
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getAnswerSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/calls/{call_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the AI should have said in a turn becomes knowledge, in place of what it answered from
         * @description Allowed: managers of the business and up.
         */
        post: operations["correctAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: `state` with the calls that run now, the newest event and the newest change of the inbox, whenever one changes
         * @description Allowed: viewers of the business and up.
         */
        get: operations["watchLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/live-state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same state once: the calls that run now
         * @description Allowed: viewers of the business and up.
         */
        get: operations["getLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/call-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calls, minutes, cost and outcomes by day of the business’s zone; days without calls are left out
         * @description Allowed: viewers of the business and up.
         */
        get: operations["listCallDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Permits one practice call to a number of a business of yours (the operator: to any number)
         * @description Allowed: somebody signed in, an API key, the operator.
         */
        post: operations["createPracticeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How it goes over all businesses: calls now, the last 24 hours, jobs that wait
         * @description Allowed: an operator's account or token.
         */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calls of all businesses, newest first, without what was said
         * @description Allowed: an operator's account or token.
         */
        get: operations["listAllCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calls, time, tokens and cost over all businesses, by day and by business
         * @description Allowed: an operator's account or token.
         */
        get: operations["getAllUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/unrouted-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calls to numbers that nobody owns, newest first
         * @description Allowed: an operator's account or token.
         */
        get: operations["listUnroutedCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts that may do what the operator's token may
         * @description Allowed: an operator's account or token.
         */
        get: operations["listOperators"];
        /**
         * Lets an account see and do everything in every business
         * @description Allowed: an operator's account or token.
         */
        put: operations["addOperator"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/operators/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes that away again
         * @description Allowed: an operator's account or token.
         */
        delete: operations["removeOperator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/businesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All businesses, newest first, with their owners and what they used in the last 30 days
         * @description Allowed: an operator's account or token.
         */
        get: operations["listAllBusinesses"];
        put?: never;
        /**
         * Creates a business for somebody else, or for nobody yet
         * @description Allowed: an operator's account or token.
         */
        post: operations["createBusinessFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Work of all businesses that was given up (`dead`), waits, or waits after it failed (`failing`), the latest first
         * @description Allowed: an operator's account or token.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/jobs/{job_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has a job that was given up tried again
         * @description Allowed: an operator's account or token.
         */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/calls/{call_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened in one call, in order: how it went, not what was said
         * @description Allowed: an operator's account or token.
         */
        get: operations["getCallLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/doctor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is wrong with the installation, or with calls to one number, and how to mend it
         * @description Allowed: an operator's account or token.
         */
        get: operations["diagnose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/doctor/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has one sentence spoken by the model and a trial job taken by a worker
         * @description Allowed: an operator's account or token.
         */
        post: operations["tryLive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/businesses/{business_id}/doctor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What becomes of calls to this business, and how to mend what is wrong
         * @description Allowed: viewers of the business and up.
         */
        get: operations["diagnoseBusiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/sip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * LiveKit's trunks and dispatch rules; those with an owner are ours
         * @description Allowed: an operator's account or token.
         */
        get: operations["listSipLines"];
        put?: never;
        post?: never;
        /**
         * Removes the trunks and rules of one owner, and nothing else
         * @description Allowed: an operator's account or token.
         */
        delete: operations["removeSipLines"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/sip/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would be changed in LiveKit so that calls reach the businesses
         * @description Allowed: an operator's account or token.
         */
        post: operations["planSipLines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/sip/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes it
         * @description Allowed: an operator's account or token.
         */
        post: operations["applySipLines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CallEventInput: {
            seq: number;
            /** Format: date-time */
            at: string;
            /** @constant */
            type: "answered";
            source: string;
            model_kind: string | null;
        } | {
            seq: number;
            /** Format: date-time */
            at: string;
            /** @constant */
            type: "turn";
            turn: components["schemas"]["TurnInput"];
        } | {
            seq: number;
            /** Format: date-time */
            at: string;
            /** @constant */
            type: "role_switch";
            from_role_id: string | null;
            to_role_id: string | null;
            reason: string;
        } | {
            seq: number;
            /** Format: date-time */
            at: string;
            /** @constant */
            type: "transfer";
            /** Format: uuid */
            target_id: string;
            target_name: string;
            /** @enum {string} */
            outcome: "transferred" | "failed";
            reason: string;
        } | {
            seq: number;
            /** Format: date-time */
            at: string;
            /** @constant */
            type: "rung";
            rung: string;
            detail: string;
        } | {
            seq: number;
            /** Format: date-time */
            at: string;
            /** @constant */
            type: "flag";
            kind: string;
            subject: string;
            detail: string;
        } | {
            seq: number;
            /** Format: date-time */
            at: string;
            /** @constant */
            type: "usage";
            usage: components["schemas"]["UsageInput"];
        } | {
            seq: number;
            /** Format: date-time */
            at: string;
            /** @constant */
            type: "ended";
            /** @enum {string} */
            reason: "goodbye" | "caller_hangup" | "transferred" | "silence" | "max_duration" | "limit_reached" | "model_failed" | "line_failed" | "unrouted" | "shutdown" | "lost";
            detail: string;
        } | {
            seq: number;
            /** Format: date-time */
            at: string;
            /** @constant */
            type: "heartbeat";
        };
        OpeningPeriodInput: {
            weekday: number;
            opens_at: string;
            closes_at: string;
        };
        StaffAvailabilityInput: {
            weekday: number;
            starts_at: string;
            ends_at: string;
        };
        TurnInput: {
            id: string;
            /** @enum {string} */
            speaker: "caller" | "ai";
            role_id: string | null;
            text: string;
            /** Format: date-time */
            started_at: string;
            /** Format: date-time */
            ended_at: string;
            interrupted: boolean;
            heard_text: string | null;
            latency_ms: number | null;
        };
        UsageInput: {
            input_tokens: number;
            output_tokens: number;
            audio_input_tokens: number;
            audio_output_tokens: number;
            total_tokens: number;
            cost_micro_usd: number;
        };
        Business: {
            /** Format: uuid */
            id: string;
            name: string;
            ai_phone_number: string | null;
            industry: string | null;
            country: string | null;
            timezone: string;
            language: string;
            phone: string | null;
            email: string | null;
            website: string | null;
            address: string | null;
            currency: string;
            fallback_number: string | null;
            recording_enabled: boolean;
            ai_disclosure: string | null;
            recording_notice: string | null;
            max_call_minutes: number;
            max_concurrent_calls: number;
            booking_lead_minutes: number;
            booking_horizon_days: number;
            slot_step_minutes: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        Brief: {
            business: {
                /** Format: uuid */
                id: string;
                name: string;
                ai_phone_number: string | null;
                industry: string | null;
                country: string | null;
                timezone: string;
                language: string;
                phone: string | null;
                email: string | null;
                website: string | null;
                address: string | null;
                currency: string;
                fallback_number: string | null;
                recording_enabled: boolean;
                ai_disclosure: string | null;
                recording_notice: string | null;
                max_call_minutes: number;
                max_concurrent_calls: number;
                booking_lead_minutes: number;
                booking_horizon_days: number;
                slot_step_minutes: number;
            };
            role: components["schemas"]["Role"] | null;
            roles: components["schemas"]["Role"][];
            staff: {
                /** Format: uuid */
                id: string;
                name: string;
                title: string | null;
                service_ids: string[];
            }[];
            services: components["schemas"]["Service"][];
            hours: components["schemas"]["OpeningPeriod"][];
            closures: components["schemas"]["Closure"][];
            transfer_targets: {
                /** Format: uuid */
                id: string;
                name: string;
                purpose: string | null;
                keywords: string[];
                staff_id: string | null;
            }[];
            switch_rules: {
                from_role_id: string | null;
                keywords: string[];
                /** Format: uuid */
                to_role_id: string;
            }[];
            customer: {
                /** Format: uuid */
                id: string;
                name: string;
                language: string | null;
                notes: string | null;
                calls_count: number;
                last_call_at: string | null;
                relation: string | null;
                last_visits: {
                    service_name: string | null;
                    staff_name: string | null;
                    /** Format: date-time */
                    starts_at: string;
                }[];
                usual_staff: string | null;
                open_callbacks: {
                    /** Format: date-time */
                    due_at: string;
                    reason: string;
                }[];
                facts: string[];
                upcoming_appointments: {
                    /** Format: uuid */
                    id: string;
                    service_name: string | null;
                    staff_name: string | null;
                    /** Format: date-time */
                    starts_at: string;
                }[];
            } | null;
            same_number: {
                name: string;
                relation: string | null;
            }[];
            topics: string[];
            speech_keys: string[];
        };
        Call: {
            /** Format: uuid */
            id: string;
            business_id: string | null;
            /** @enum {string} */
            line: "livekit" | "media_stream" | "practice";
            external_id: string;
            dialed_number: string;
            caller_number: string | null;
            customer_id: string | null;
            customer_name: string | null;
            role_id: string | null;
            model_kind: string | null;
            /** Format: date-time */
            started_at: string;
            ended_at: string | null;
            duration_seconds: number | null;
            end_reason: ("goodbye" | "caller_hangup" | "transferred" | "silence" | "max_duration" | "limit_reached" | "model_failed" | "line_failed" | "unrouted" | "shutdown" | "lost") | null;
            usage: components["schemas"]["Usage"];
            has_recording: boolean;
            is_flagged: boolean;
            analysis: {
                summary: string;
                /** @enum {string} */
                outcome: "booked" | "rescheduled" | "cancelled" | "transferred" | "callback" | "message_taken" | "answered" | "unresolved" | "no_conversation";
                /** @enum {string} */
                sentiment: "positive" | "neutral" | "negative";
                attention: string | null;
                attention_reason: ("model_failed" | "line_failed" | "lost" | "displeased" | "to_look_at") | null;
                facts: string[];
                /** @enum {string} */
                source: "rules" | "gemini";
                corrected: string[];
                /** Format: date-time */
                analysed_at: string;
            } | null;
        };
        Callback: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            business_id: string;
            call_id: string | null;
            customer_id: string | null;
            caller_name: string | null;
            phone_number: string;
            /** Format: date-time */
            due_at: string;
            reason: string;
            /** @enum {string} */
            state: "open" | "done";
            assigned_staff_id: string | null;
            outcome: string | null;
            done_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CallDetail: {
            /** Format: uuid */
            id: string;
            business_id: string | null;
            /** @enum {string} */
            line: "livekit" | "media_stream" | "practice";
            external_id: string;
            dialed_number: string;
            caller_number: string | null;
            customer_id: string | null;
            customer_name: string | null;
            role_id: string | null;
            model_kind: string | null;
            /** Format: date-time */
            started_at: string;
            ended_at: string | null;
            duration_seconds: number | null;
            end_reason: ("goodbye" | "caller_hangup" | "transferred" | "silence" | "max_duration" | "limit_reached" | "model_failed" | "line_failed" | "unrouted" | "shutdown" | "lost") | null;
            usage: components["schemas"]["Usage"];
            has_recording: boolean;
            is_flagged: boolean;
            analysis: {
                summary: string;
                /** @enum {string} */
                outcome: "booked" | "rescheduled" | "cancelled" | "transferred" | "callback" | "message_taken" | "answered" | "unresolved" | "no_conversation";
                /** @enum {string} */
                sentiment: "positive" | "neutral" | "negative";
                attention: string | null;
                attention_reason: ("model_failed" | "line_failed" | "lost" | "displeased" | "to_look_at") | null;
                facts: string[];
                /** @enum {string} */
                source: "rules" | "gemini";
                corrected: string[];
                /** Format: date-time */
                analysed_at: string;
            } | null;
            turns: components["schemas"]["Turn"][];
            tool_calls: {
                id: string;
                tool_name: string;
                args: {
                    [key: string]: unknown;
                };
                result: {
                    [key: string]: unknown;
                };
                status: string;
                /** Format: date-time */
                started_at: string;
                duration_ms: number;
            }[];
            role_switches: {
                from_role_id: string | null;
                to_role_id: string | null;
                reason: string;
                /** Format: date-time */
                at: string;
            }[];
            transfers: {
                target_id: string | null;
                target_name: string;
                /** @enum {string} */
                outcome: "transferred" | "failed" | "answered" | "no_answer" | "busy";
                reason: string;
                /** Format: date-time */
                at: string;
            }[];
            rungs: {
                rung: string;
                detail: string;
                /** Format: date-time */
                at: string;
            }[];
            flags: {
                kind: string;
                subject: string;
                detail: string;
                /** Format: date-time */
                at: string;
            }[];
        };
        Closure: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            business_id: string;
            /** Format: date */
            date: string;
            opens_at: string | null;
            closes_at: string | null;
            reason: string | null;
            holiday: string | null;
            /** Format: date-time */
            created_at: string;
        };
        Customer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            business_id: string;
            name: string;
            phone_number: string | null;
            email: string | null;
            language: string | null;
            notes: string | null;
            related_to_id: string | null;
            relation: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        CustomerDetail: {
            customer: components["schemas"]["Customer"];
            numbers: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                business_id: string;
                /** Format: uuid */
                customer_id: string;
                phone_number: string;
                /** Format: date-time */
                created_at: string;
            }[];
            related: components["schemas"]["Customer"][];
            facts: components["schemas"]["CustomerFact"][];
            appointments: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                business_id: string;
                /** Format: uuid */
                staff_id: string;
                staff_name: string | null;
                service_id: string | null;
                service_name: string | null;
                customer_id: string | null;
                customer_name: string | null;
                call_id: string | null;
                /** Format: date-time */
                starts_at: string;
                /** Format: date-time */
                ends_at: string;
                busy_until: string | null;
                /** @enum {string} */
                status: "booked" | "completed" | "no_show" | "cancelled";
                notes: string | null;
                cancel_reason: string | null;
                cancelled_at: string | null;
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                updated_at: string;
            }[];
            calls: components["schemas"]["Call"][];
            messages: components["schemas"]["Message"][];
            callbacks: components["schemas"]["Callback"][];
            feedback: components["schemas"]["Feedback"][];
            merges: components["schemas"]["CustomerMerge"][];
        };
        CustomerFact: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            business_id: string;
            /** Format: uuid */
            customer_id: string;
            /** @enum {string} */
            kind: "fact" | "preference" | "note";
            text: string;
            call_id: string | null;
            /** Format: date-time */
            created_at: string;
        };
        CustomerMerge: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            kept_id: string;
            gone: {
                [key: string]: unknown;
            };
            moved: {
                [key: string]: number;
            };
            user_id: string | null;
            /** Format: date-time */
            at: string;
        };
        Erasure: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            business_id: string;
            number_hint: string | null;
            counts: {
                [key: string]: number;
            };
            user_id: string | null;
            /** Format: date-time */
            at: string;
        };
        Error: {
            error: {
                code: string;
                message: string;
                details?: {
                    [key: string]: unknown;
                };
                request_id: string;
            };
        };
        Feedback: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            business_id: string;
            call_id: string | null;
            customer_id: string | null;
            caller_name: string | null;
            /** @enum {string} */
            kind: "praise" | "complaint" | "suggestion";
            rating: number | null;
            body: string;
            /** @enum {string} */
            follow_up: "none" | "open" | "done";
            assigned_staff_id: string | null;
            outcome: string | null;
            done_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        Knowledge: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            business_id: string;
            question: string;
            answer: string;
            is_active: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        MergePreview: {
            kept: components["schemas"]["Customer"];
            other_numbers: string[];
            gone: components["schemas"]["Customer"];
            moved: {
                [key: string]: number;
            };
        };
        Message: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            business_id: string;
            call_id: string | null;
            customer_id: string | null;
            caller_name: string | null;
            callback_number: string | null;
            body: string;
            /** @enum {string} */
            urgency: "low" | "normal" | "urgent";
            is_handled: boolean;
            handled_at: string | null;
            assigned_staff_id: string | null;
            /** Format: date-time */
            created_at: string;
        };
        OpeningPeriod: {
            weekday: number;
            opens_at: string;
            closes_at: string;
        };
        Role: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            business_id: string;
            role_type: string;
            ai_name: string;
            voice_style: string;
            personality: string;
            system_prompt: string;
            greeting_message: string;
            is_enabled: boolean;
            priority: number;
            allowed_tools: string[] | null;
            hours: ({
                /** @constant */
                kind: "business_hours";
            } | {
                /** @constant */
                kind: "outside_business_hours";
            } | {
                /** @constant */
                kind: "own_hours";
                week: {
                    weekday: number;
                    opens_at: string;
                    closes_at: string;
                }[];
            }) | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        Service: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            business_id: string;
            name: string;
            description: string | null;
            duration_minutes: number;
            buffer_minutes: number;
            price_amount: number | null;
            is_active: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        Staff: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            business_id: string;
            name: string;
            title: string | null;
            phone: string | null;
            email: string | null;
            is_active: boolean;
            service_ids: string[];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        StaffAvailability: {
            weekday: number;
            starts_at: string;
            ends_at: string;
        };
        StaffException: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            staff_id: string;
            /** Format: date */
            date: string;
            is_available: boolean;
            starts_at: string | null;
            ends_at: string | null;
            reason: string | null;
        };
        SwitchRule: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            business_id: string;
            from_role_id: string | null;
            keywords: string[];
            /** Format: uuid */
            to_role_id: string;
            position: number;
            is_enabled: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        TransferTarget: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            business_id: string;
            name: string;
            purpose: string | null;
            keywords: string[];
            phone_number: string;
            /** @enum {string} */
            availability: "always" | "business_hours" | "own_hours";
            hours: components["schemas"]["OpeningPeriod"][];
            staff_id: string | null;
            position: number;
            is_enabled: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        Turn: {
            id: string;
            /** @enum {string} */
            speaker: "caller" | "ai";
            role_id: string | null;
            text: string;
            /** Format: date-time */
            started_at: string;
            /** Format: date-time */
            ended_at: string;
            interrupted: boolean;
            heard_text: string | null;
            latency_ms: number | null;
        };
        Usage: {
            input_tokens: number;
            output_tokens: number;
            audio_input_tokens: number;
            audio_output_tokens: number;
            total_tokens: number;
            cost_micro_usd: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                        version: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getFrontDoor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        has_accounts: boolean;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        user: {
                            id: string;
                            email: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        user: {
                            id: string;
                            email: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current_password: string;
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        user: {
                            id: string;
                            email: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    /** @default en */
                    language?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        is_mail_configured: boolean;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        /** Format: date-time */
                        expires_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            email: string;
                            name: string;
                        };
                        is_operator: boolean;
                        businesses: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            access: "owner" | "manager" | "viewer";
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getDemoLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        login: {
                            email: string;
                            password: string;
                        } | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    lookupByPhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone_number: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        business: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            ai_phone_number: string | null;
                            industry: string | null;
                            country: string | null;
                            timezone: string;
                            language: string;
                            phone: string | null;
                            email: string | null;
                            website: string | null;
                            address: string | null;
                            currency: string;
                            fallback_number: string | null;
                            recording_enabled: boolean;
                            ai_disclosure: string | null;
                            recording_notice: string | null;
                            max_call_minutes: number;
                            max_concurrent_calls: number;
                            booking_lead_minutes: number;
                            booking_horizon_days: number;
                            slot_step_minutes: number;
                        };
                        role: components["schemas"]["Role"] | null;
                        ai_roles: components["schemas"]["Role"][];
                        staff: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            title: string | null;
                            service_ids: string[];
                        }[];
                        services: components["schemas"]["Service"][];
                        hours: components["schemas"]["OpeningPeriod"][];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    business_id: string;
                    /** @default receptionist */
                    role_type?: string;
                    ai_name: string;
                    /** @default Kore */
                    voice_style?: string;
                    /** @default  */
                    personality?: string;
                    /** @default  */
                    system_prompt?: string;
                    /** @default  */
                    greeting_message?: string;
                    /** @default true */
                    is_enabled?: boolean;
                    /** @default 100 */
                    priority?: number;
                    allowed_tools?: string[] | null;
                    hours?: ({
                        /** @enum {string} */
                        kind: "business_hours";
                    } | {
                        /** @enum {string} */
                        kind: "outside_business_hours";
                    } | {
                        /** @enum {string} */
                        kind: "own_hours";
                        week: {
                            weekday: number;
                            opens_at: string;
                            closes_at: string;
                        }[];
                    }) | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"][];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    role_type?: string;
                    ai_name?: string;
                    voice_style?: string;
                    personality?: string;
                    system_prompt?: string;
                    greeting_message?: string;
                    is_enabled?: boolean;
                    priority?: number;
                    allowed_tools?: string[] | null;
                    hours?: ({
                        /** @enum {string} */
                        kind: "business_hours";
                    } | {
                        /** @enum {string} */
                        kind: "outside_business_hours";
                    } | {
                        /** @enum {string} */
                        kind: "own_hours";
                        week: {
                            weekday: number;
                            opens_at: string;
                            closes_at: string;
                        }[];
                    }) | null;
                    /** Format: uuid */
                    business_id?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listAnswering: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        until: string;
                        role_id: string | null;
                        is_covered: boolean;
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPendingDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        role_id: string;
                        /** @enum {string} */
                        by_kind: "member" | "operator" | "system";
                        user_id: string | null;
                        by_name: string | null;
                        /** Format: date-time */
                        updated_at: string;
                        fields: ("role_type" | "ai_name" | "voice_style" | "personality" | "system_prompt" | "greeting_message" | "allowed_tools" | "hours")[];
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRoleDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        published: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            /** Format: uuid */
                            role_id: string;
                            number: number;
                            words: {
                                role_type: string;
                                ai_name: string;
                                voice_style: string;
                                personality: string;
                                system_prompt: string;
                                greeting_message: string;
                                allowed_tools: string[] | null;
                                hours: ({
                                    /** @enum {string} */
                                    kind: "business_hours";
                                } | {
                                    /** @enum {string} */
                                    kind: "outside_business_hours";
                                } | {
                                    /** @enum {string} */
                                    kind: "own_hours";
                                    week: {
                                        weekday: number;
                                        opens_at: string;
                                        closes_at: string;
                                    }[];
                                }) | null;
                            };
                            /** Format: date-time */
                            published_at: string;
                            /** @enum {string} */
                            by_kind: "member" | "operator" | "system";
                            user_id: string | null;
                            by_name: string | null;
                            note: string | null;
                            restores: number | null;
                            rehearsal_run_id: string | null;
                        };
                        draft: {
                            /** Format: uuid */
                            role_id: string;
                            words: {
                                role_type: string;
                                ai_name: string;
                                voice_style: string;
                                personality: string;
                                system_prompt: string;
                                greeting_message: string;
                                allowed_tools: string[] | null;
                                hours: ({
                                    /** @enum {string} */
                                    kind: "business_hours";
                                } | {
                                    /** @enum {string} */
                                    kind: "outside_business_hours";
                                } | {
                                    /** @enum {string} */
                                    kind: "own_hours";
                                    week: {
                                        weekday: number;
                                        opens_at: string;
                                        closes_at: string;
                                    }[];
                                }) | null;
                            };
                            based_on: number;
                            /** @enum {string} */
                            by_kind: "member" | "operator" | "system";
                            user_id: string | null;
                            by_name: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        } | null;
                        differences: {
                            /** @enum {string} */
                            field: "role_type" | "ai_name" | "voice_style" | "personality" | "system_prompt" | "greeting_message" | "allowed_tools" | "hours";
                            before: string | string[] | ({
                                /** @enum {string} */
                                kind: "business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "outside_business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "own_hours";
                                week: {
                                    weekday: number;
                                    opens_at: string;
                                    closes_at: string;
                                }[];
                            }) | null;
                            after: string | string[] | ({
                                /** @enum {string} */
                                kind: "business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "outside_business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "own_hours";
                                week: {
                                    weekday: number;
                                    opens_at: string;
                                    closes_at: string;
                                }[];
                            }) | null;
                            parts: {
                                /** @enum {string} */
                                kind: "same" | "removed" | "added";
                                text: string;
                            }[];
                        }[];
                        is_outdated: boolean;
                        run: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            /** Format: uuid */
                            role_id: string;
                            /** @enum {string} */
                            subject: "draft" | "published";
                            words: {
                                role_type: string;
                                ai_name: string;
                                voice_style: string;
                                personality: string;
                                system_prompt: string;
                                greeting_message: string;
                                allowed_tools: string[] | null;
                                hours: ({
                                    /** @enum {string} */
                                    kind: "business_hours";
                                } | {
                                    /** @enum {string} */
                                    kind: "outside_business_hours";
                                } | {
                                    /** @enum {string} */
                                    kind: "own_hours";
                                    week: {
                                        weekday: number;
                                        opens_at: string;
                                        closes_at: string;
                                    }[];
                                }) | null;
                            };
                            /** @enum {string} */
                            state: "queued" | "running" | "passed" | "failed" | "broken";
                            rehearsals: number;
                            results: {
                                /** Format: uuid */
                                rehearsal_id: string;
                                name: string;
                                ok: boolean;
                                findings: {
                                    ok: boolean;
                                    /** @enum {string} */
                                    kind: "hears" | "uses_tool" | "never_uses_tool" | "says" | "never_says" | "untrue";
                                    line: string | null;
                                    wanted: string;
                                    found: string;
                                }[];
                                conversation: ({
                                    /** @enum {string} */
                                    kind: "turn";
                                    /** @enum {string} */
                                    speaker: "caller" | "ai";
                                    text: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "tool";
                                    name: string;
                                    args: {
                                        [key: string]: unknown;
                                    };
                                    status: string;
                                    say: string | null;
                                })[];
                                problem: string | null;
                                problem_reason?: "not_answered" | null;
                                duration_ms: number;
                            }[];
                            problem: string | null;
                            /** @enum {string} */
                            model_kind: "gemini-live" | "stand-in";
                            /** @enum {string} */
                            by_kind: "member" | "operator" | "system";
                            user_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                            finished_at: string | null;
                        } | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    discardRoleDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    saveRoleDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    role_type?: string;
                    ai_name?: string;
                    voice_style?: string;
                    personality?: string;
                    system_prompt?: string;
                    greeting_message?: string;
                    allowed_tools?: string[] | null;
                    hours?: ({
                        /** @enum {string} */
                        kind: "business_hours";
                    } | {
                        /** @enum {string} */
                        kind: "outside_business_hours";
                    } | {
                        /** @enum {string} */
                        kind: "own_hours";
                        week: {
                            weekday: number;
                            opens_at: string;
                            closes_at: string;
                        }[];
                    }) | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        published: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            /** Format: uuid */
                            role_id: string;
                            number: number;
                            words: {
                                role_type: string;
                                ai_name: string;
                                voice_style: string;
                                personality: string;
                                system_prompt: string;
                                greeting_message: string;
                                allowed_tools: string[] | null;
                                hours: ({
                                    /** @enum {string} */
                                    kind: "business_hours";
                                } | {
                                    /** @enum {string} */
                                    kind: "outside_business_hours";
                                } | {
                                    /** @enum {string} */
                                    kind: "own_hours";
                                    week: {
                                        weekday: number;
                                        opens_at: string;
                                        closes_at: string;
                                    }[];
                                }) | null;
                            };
                            /** Format: date-time */
                            published_at: string;
                            /** @enum {string} */
                            by_kind: "member" | "operator" | "system";
                            user_id: string | null;
                            by_name: string | null;
                            note: string | null;
                            restores: number | null;
                            rehearsal_run_id: string | null;
                        };
                        draft: {
                            /** Format: uuid */
                            role_id: string;
                            words: {
                                role_type: string;
                                ai_name: string;
                                voice_style: string;
                                personality: string;
                                system_prompt: string;
                                greeting_message: string;
                                allowed_tools: string[] | null;
                                hours: ({
                                    /** @enum {string} */
                                    kind: "business_hours";
                                } | {
                                    /** @enum {string} */
                                    kind: "outside_business_hours";
                                } | {
                                    /** @enum {string} */
                                    kind: "own_hours";
                                    week: {
                                        weekday: number;
                                        opens_at: string;
                                        closes_at: string;
                                    }[];
                                }) | null;
                            };
                            based_on: number;
                            /** @enum {string} */
                            by_kind: "member" | "operator" | "system";
                            user_id: string | null;
                            by_name: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        } | null;
                        differences: {
                            /** @enum {string} */
                            field: "role_type" | "ai_name" | "voice_style" | "personality" | "system_prompt" | "greeting_message" | "allowed_tools" | "hours";
                            before: string | string[] | ({
                                /** @enum {string} */
                                kind: "business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "outside_business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "own_hours";
                                week: {
                                    weekday: number;
                                    opens_at: string;
                                    closes_at: string;
                                }[];
                            }) | null;
                            after: string | string[] | ({
                                /** @enum {string} */
                                kind: "business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "outside_business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "own_hours";
                                week: {
                                    weekday: number;
                                    opens_at: string;
                                    closes_at: string;
                                }[];
                            }) | null;
                            parts: {
                                /** @enum {string} */
                                kind: "same" | "removed" | "added";
                                text: string;
                            }[];
                        }[];
                        is_outdated: boolean;
                        run: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            /** Format: uuid */
                            role_id: string;
                            /** @enum {string} */
                            subject: "draft" | "published";
                            words: {
                                role_type: string;
                                ai_name: string;
                                voice_style: string;
                                personality: string;
                                system_prompt: string;
                                greeting_message: string;
                                allowed_tools: string[] | null;
                                hours: ({
                                    /** @enum {string} */
                                    kind: "business_hours";
                                } | {
                                    /** @enum {string} */
                                    kind: "outside_business_hours";
                                } | {
                                    /** @enum {string} */
                                    kind: "own_hours";
                                    week: {
                                        weekday: number;
                                        opens_at: string;
                                        closes_at: string;
                                    }[];
                                }) | null;
                            };
                            /** @enum {string} */
                            state: "queued" | "running" | "passed" | "failed" | "broken";
                            rehearsals: number;
                            results: {
                                /** Format: uuid */
                                rehearsal_id: string;
                                name: string;
                                ok: boolean;
                                findings: {
                                    ok: boolean;
                                    /** @enum {string} */
                                    kind: "hears" | "uses_tool" | "never_uses_tool" | "says" | "never_says" | "untrue";
                                    line: string | null;
                                    wanted: string;
                                    found: string;
                                }[];
                                conversation: ({
                                    /** @enum {string} */
                                    kind: "turn";
                                    /** @enum {string} */
                                    speaker: "caller" | "ai";
                                    text: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "tool";
                                    name: string;
                                    args: {
                                        [key: string]: unknown;
                                    };
                                    status: string;
                                    say: string | null;
                                })[];
                                problem: string | null;
                                problem_reason?: "not_answered" | null;
                                duration_ms: number;
                            }[];
                            problem: string | null;
                            /** @enum {string} */
                            model_kind: "gemini-live" | "stand-in";
                            /** @enum {string} */
                            by_kind: "member" | "operator" | "system";
                            user_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                            finished_at: string | null;
                        } | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    publishRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    anyway?: boolean;
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "published" | "not_rehearsed" | "rehearsing" | "failed";
                        version: number | null;
                        rehearsal_run_id: string | null;
                        failed: {
                            /** Format: uuid */
                            rehearsal_id: string;
                            name: string;
                            ok: boolean;
                            findings: {
                                ok: boolean;
                                /** @enum {string} */
                                kind: "hears" | "uses_tool" | "never_uses_tool" | "says" | "never_says" | "untrue";
                                line: string | null;
                                wanted: string;
                                found: string;
                            }[];
                            conversation: ({
                                /** @enum {string} */
                                kind: "turn";
                                /** @enum {string} */
                                speaker: "caller" | "ai";
                                text: string;
                            } | {
                                /** @enum {string} */
                                kind: "tool";
                                name: string;
                                args: {
                                    [key: string]: unknown;
                                };
                                status: string;
                                say: string | null;
                            })[];
                            problem: string | null;
                            problem_reason?: "not_answered" | null;
                            duration_ms: number;
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listRoleVersions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                business_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            /** Format: uuid */
                            role_id: string;
                            number: number;
                            words: {
                                role_type: string;
                                ai_name: string;
                                voice_style: string;
                                personality: string;
                                system_prompt: string;
                                greeting_message: string;
                                allowed_tools: string[] | null;
                                hours: ({
                                    /** @enum {string} */
                                    kind: "business_hours";
                                } | {
                                    /** @enum {string} */
                                    kind: "outside_business_hours";
                                } | {
                                    /** @enum {string} */
                                    kind: "own_hours";
                                    week: {
                                        weekday: number;
                                        opens_at: string;
                                        closes_at: string;
                                    }[];
                                }) | null;
                            };
                            /** Format: date-time */
                            published_at: string;
                            /** @enum {string} */
                            by_kind: "member" | "operator" | "system";
                            user_id: string | null;
                            by_name: string | null;
                            note: string | null;
                            restores: number | null;
                            rehearsal_run_id: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRoleVersion: {
        parameters: {
            query?: {
                against?: number;
            };
            header?: never;
            path: {
                business_id: string;
                role_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** Format: uuid */
                        role_id: string;
                        number: number;
                        words: {
                            role_type: string;
                            ai_name: string;
                            voice_style: string;
                            personality: string;
                            system_prompt: string;
                            greeting_message: string;
                            allowed_tools: string[] | null;
                            hours: ({
                                /** @enum {string} */
                                kind: "business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "outside_business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "own_hours";
                                week: {
                                    weekday: number;
                                    opens_at: string;
                                    closes_at: string;
                                }[];
                            }) | null;
                        };
                        /** Format: date-time */
                        published_at: string;
                        /** @enum {string} */
                        by_kind: "member" | "operator" | "system";
                        user_id: string | null;
                        by_name: string | null;
                        note: string | null;
                        restores: number | null;
                        rehearsal_run_id: string | null;
                        differences: {
                            /** @enum {string} */
                            field: "role_type" | "ai_name" | "voice_style" | "personality" | "system_prompt" | "greeting_message" | "allowed_tools" | "hours";
                            before: string | string[] | ({
                                /** @enum {string} */
                                kind: "business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "outside_business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "own_hours";
                                week: {
                                    weekday: number;
                                    opens_at: string;
                                    closes_at: string;
                                }[];
                            }) | null;
                            after: string | string[] | ({
                                /** @enum {string} */
                                kind: "business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "outside_business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "own_hours";
                                week: {
                                    weekday: number;
                                    opens_at: string;
                                    closes_at: string;
                                }[];
                            }) | null;
                            parts: {
                                /** @enum {string} */
                                kind: "same" | "removed" | "added";
                                text: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    restoreRoleVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                role_id: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** Format: uuid */
                        role_id: string;
                        number: number;
                        words: {
                            role_type: string;
                            ai_name: string;
                            voice_style: string;
                            personality: string;
                            system_prompt: string;
                            greeting_message: string;
                            allowed_tools: string[] | null;
                            hours: ({
                                /** @enum {string} */
                                kind: "business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "outside_business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "own_hours";
                                week: {
                                    weekday: number;
                                    opens_at: string;
                                    closes_at: string;
                                }[];
                            }) | null;
                        };
                        /** Format: date-time */
                        published_at: string;
                        /** @enum {string} */
                        by_kind: "member" | "operator" | "system";
                        user_id: string | null;
                        by_name: string | null;
                        note: string | null;
                        restores: number | null;
                        rehearsal_run_id: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listRehearsals: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            name: string;
                            /** @enum {string} */
                            caller: "new" | "returning";
                            lines: {
                                say: string;
                                /** @default [] */
                                hears: string[];
                            }[];
                            uses_tools: string[];
                            never_uses_tools: string[];
                            says: string[];
                            never_says: string[];
                            is_enabled: boolean;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * @default new
                     * @enum {string}
                     */
                    caller?: "new" | "returning";
                    lines: {
                        say: string;
                        /** @default [] */
                        hears?: string[];
                    }[];
                    /** @default [] */
                    uses_tools?: string[];
                    /** @default [] */
                    never_uses_tools?: string[];
                    /** @default [] */
                    says?: string[];
                    /** @default [] */
                    never_says?: string[];
                    /** @default true */
                    is_enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        name: string;
                        /** @enum {string} */
                        caller: "new" | "returning";
                        lines: {
                            say: string;
                            /** @default [] */
                            hears: string[];
                        }[];
                        uses_tools: string[];
                        never_uses_tools: string[];
                        says: string[];
                        never_says: string[];
                        is_enabled: boolean;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                rehearsal_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        name: string;
                        /** @enum {string} */
                        caller: "new" | "returning";
                        lines: {
                            say: string;
                            /** @default [] */
                            hears: string[];
                        }[];
                        uses_tools: string[];
                        never_uses_tools: string[];
                        says: string[];
                        never_says: string[];
                        is_enabled: boolean;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                rehearsal_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateRehearsal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                rehearsal_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    caller?: "new" | "returning";
                    lines?: {
                        say: string;
                        /** @default [] */
                        hears?: string[];
                    }[];
                    uses_tools?: string[];
                    never_uses_tools?: string[];
                    says?: string[];
                    never_says?: string[];
                    is_enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        name: string;
                        /** @enum {string} */
                        caller: "new" | "returning";
                        lines: {
                            say: string;
                            /** @default [] */
                            hears: string[];
                        }[];
                        uses_tools: string[];
                        never_uses_tools: string[];
                        says: string[];
                        never_says: string[];
                        is_enabled: boolean;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    addDefaultRehearsals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        name: string;
                        /** @enum {string} */
                        caller: "new" | "returning";
                        lines: {
                            say: string;
                            /** @default [] */
                            hears: string[];
                        }[];
                        uses_tools: string[];
                        never_uses_tools: string[];
                        says: string[];
                        never_says: string[];
                        is_enabled: boolean;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listRehearsalRuns: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                role_id?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            /** Format: uuid */
                            role_id: string;
                            /** @enum {string} */
                            subject: "draft" | "published";
                            words: {
                                role_type: string;
                                ai_name: string;
                                voice_style: string;
                                personality: string;
                                system_prompt: string;
                                greeting_message: string;
                                allowed_tools: string[] | null;
                                hours: ({
                                    /** @enum {string} */
                                    kind: "business_hours";
                                } | {
                                    /** @enum {string} */
                                    kind: "outside_business_hours";
                                } | {
                                    /** @enum {string} */
                                    kind: "own_hours";
                                    week: {
                                        weekday: number;
                                        opens_at: string;
                                        closes_at: string;
                                    }[];
                                }) | null;
                            };
                            /** @enum {string} */
                            state: "queued" | "running" | "passed" | "failed" | "broken";
                            rehearsals: number;
                            results: {
                                /** Format: uuid */
                                rehearsal_id: string;
                                name: string;
                                ok: boolean;
                                findings: {
                                    ok: boolean;
                                    /** @enum {string} */
                                    kind: "hears" | "uses_tool" | "never_uses_tool" | "says" | "never_says" | "untrue";
                                    line: string | null;
                                    wanted: string;
                                    found: string;
                                }[];
                                conversation: ({
                                    /** @enum {string} */
                                    kind: "turn";
                                    /** @enum {string} */
                                    speaker: "caller" | "ai";
                                    text: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "tool";
                                    name: string;
                                    args: {
                                        [key: string]: unknown;
                                    };
                                    status: string;
                                    say: string | null;
                                })[];
                                problem: string | null;
                                problem_reason?: "not_answered" | null;
                                duration_ms: number;
                            }[];
                            problem: string | null;
                            /** @enum {string} */
                            model_kind: "gemini-live" | "stand-in";
                            /** @enum {string} */
                            by_kind: "member" | "operator" | "system";
                            user_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                            finished_at: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    startRehearsalRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    role_id: string;
                    /**
                     * @default draft
                     * @enum {string}
                     */
                    subject?: "draft" | "published";
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** Format: uuid */
                        role_id: string;
                        /** @enum {string} */
                        subject: "draft" | "published";
                        words: {
                            role_type: string;
                            ai_name: string;
                            voice_style: string;
                            personality: string;
                            system_prompt: string;
                            greeting_message: string;
                            allowed_tools: string[] | null;
                            hours: ({
                                /** @enum {string} */
                                kind: "business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "outside_business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "own_hours";
                                week: {
                                    weekday: number;
                                    opens_at: string;
                                    closes_at: string;
                                }[];
                            }) | null;
                        };
                        /** @enum {string} */
                        state: "queued" | "running" | "passed" | "failed" | "broken";
                        rehearsals: number;
                        results: {
                            /** Format: uuid */
                            rehearsal_id: string;
                            name: string;
                            ok: boolean;
                            findings: {
                                ok: boolean;
                                /** @enum {string} */
                                kind: "hears" | "uses_tool" | "never_uses_tool" | "says" | "never_says" | "untrue";
                                line: string | null;
                                wanted: string;
                                found: string;
                            }[];
                            conversation: ({
                                /** @enum {string} */
                                kind: "turn";
                                /** @enum {string} */
                                speaker: "caller" | "ai";
                                text: string;
                            } | {
                                /** @enum {string} */
                                kind: "tool";
                                name: string;
                                args: {
                                    [key: string]: unknown;
                                };
                                status: string;
                                say: string | null;
                            })[];
                            problem: string | null;
                            problem_reason?: "not_answered" | null;
                            duration_ms: number;
                        }[];
                        problem: string | null;
                        /** @enum {string} */
                        model_kind: "gemini-live" | "stand-in";
                        /** @enum {string} */
                        by_kind: "member" | "operator" | "system";
                        user_id: string | null;
                        /** Format: date-time */
                        created_at: string;
                        finished_at: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRehearsalRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** Format: uuid */
                        role_id: string;
                        /** @enum {string} */
                        subject: "draft" | "published";
                        words: {
                            role_type: string;
                            ai_name: string;
                            voice_style: string;
                            personality: string;
                            system_prompt: string;
                            greeting_message: string;
                            allowed_tools: string[] | null;
                            hours: ({
                                /** @enum {string} */
                                kind: "business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "outside_business_hours";
                            } | {
                                /** @enum {string} */
                                kind: "own_hours";
                                week: {
                                    weekday: number;
                                    opens_at: string;
                                    closes_at: string;
                                }[];
                            }) | null;
                        };
                        /** @enum {string} */
                        state: "queued" | "running" | "passed" | "failed" | "broken";
                        rehearsals: number;
                        results: {
                            /** Format: uuid */
                            rehearsal_id: string;
                            name: string;
                            ok: boolean;
                            findings: {
                                ok: boolean;
                                /** @enum {string} */
                                kind: "hears" | "uses_tool" | "never_uses_tool" | "says" | "never_says" | "untrue";
                                line: string | null;
                                wanted: string;
                                found: string;
                            }[];
                            conversation: ({
                                /** @enum {string} */
                                kind: "turn";
                                /** @enum {string} */
                                speaker: "caller" | "ai";
                                text: string;
                            } | {
                                /** @enum {string} */
                                kind: "tool";
                                name: string;
                                args: {
                                    [key: string]: unknown;
                                };
                                status: string;
                                say: string | null;
                            })[];
                            problem: string | null;
                            problem_reason?: "not_answered" | null;
                            duration_ms: number;
                        }[];
                        problem: string | null;
                        /** @enum {string} */
                        model_kind: "gemini-live" | "stand-in";
                        /** @enum {string} */
                        by_kind: "member" | "operator" | "system";
                        user_id: string | null;
                        /** Format: date-time */
                        created_at: string;
                        finished_at: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listBusinesses: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            ai_phone_number: string | null;
                            industry: string | null;
                            country: string | null;
                            timezone: string;
                            language: string;
                            phone: string | null;
                            email: string | null;
                            website: string | null;
                            address: string | null;
                            currency: string;
                            fallback_number: string | null;
                            recording_enabled: boolean;
                            ai_disclosure: string | null;
                            recording_notice: string | null;
                            max_call_minutes: number;
                            max_concurrent_calls: number;
                            booking_lead_minutes: number;
                            booking_horizon_days: number;
                            slot_step_minutes: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            access: ("owner" | "manager" | "viewer") | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    ai_phone_number?: string | null;
                    industry?: string | null;
                    country?: string | null;
                    timezone: string;
                    language?: string;
                    phone?: string | null;
                    email?: string | null;
                    website?: string | null;
                    address?: string | null;
                    currency?: string;
                    fallback_number?: string | null;
                    recording_enabled?: boolean;
                    ai_disclosure?: string | null;
                    recording_notice?: string | null;
                    max_call_minutes?: number;
                    max_concurrent_calls?: number;
                    booking_lead_minutes?: number;
                    booking_horizon_days?: number;
                    slot_step_minutes?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Business"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Business"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    ai_phone_number?: string | null;
                    industry?: string | null;
                    country?: string | null;
                    timezone?: string;
                    language?: string;
                    phone?: string | null;
                    email?: string | null;
                    website?: string | null;
                    address?: string | null;
                    currency?: string;
                    fallback_number?: string | null;
                    recording_enabled?: boolean;
                    ai_disclosure?: string | null;
                    recording_notice?: string | null;
                    max_call_minutes?: number;
                    max_concurrent_calls?: number;
                    booking_lead_minutes?: number;
                    booking_horizon_days?: number;
                    slot_step_minutes?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Business"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listIndustryTemplates: {
        parameters: {
            query?: {
                language?: "en" | "de";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        language: "en" | "de";
                        name: string;
                        staff_title: string;
                        services: {
                            name: string;
                            description: string;
                            duration_minutes: number;
                            buffer_minutes: number;
                        }[];
                        hours: components["schemas"]["OpeningPeriod"][];
                        role: {
                            personality: string;
                            greeting_message: string;
                            system_prompt: string;
                        };
                        knowledge: {
                            question: string;
                            answer: string;
                        }[];
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    setUpBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    business: {
                        name: string;
                        ai_phone_number?: string | null;
                        industry?: string | null;
                        country?: string | null;
                        timezone: string;
                        language?: string;
                        phone?: string | null;
                        email?: string | null;
                        website?: string | null;
                        address?: string | null;
                        currency?: string;
                        fallback_number?: string | null;
                        recording_enabled?: boolean;
                        ai_disclosure?: string | null;
                        recording_notice?: string | null;
                        max_call_minutes?: number;
                        max_concurrent_calls?: number;
                        booking_lead_minutes?: number;
                        booking_horizon_days?: number;
                        slot_step_minutes?: number;
                    };
                    role: {
                        /** @default receptionist */
                        role_type?: string;
                        ai_name: string;
                        /** @default Kore */
                        voice_style?: string;
                        /** @default  */
                        personality?: string;
                        /** @default  */
                        system_prompt?: string;
                        /** @default  */
                        greeting_message?: string;
                        /** @default true */
                        is_enabled?: boolean;
                        /** @default 100 */
                        priority?: number;
                        allowed_tools?: string[] | null;
                        hours?: ({
                            /** @enum {string} */
                            kind: "business_hours";
                        } | {
                            /** @enum {string} */
                            kind: "outside_business_hours";
                        } | {
                            /** @enum {string} */
                            kind: "own_hours";
                            week: {
                                weekday: number;
                                opens_at: string;
                                closes_at: string;
                            }[];
                        }) | null;
                    };
                    hours: components["schemas"]["OpeningPeriodInput"][];
                    services: {
                        name: string;
                        /** @default null */
                        description?: string | null;
                        duration_minutes: number;
                        /** @default 0 */
                        buffer_minutes?: number;
                        /** @default null */
                        price_amount?: number | null;
                        /** @default true */
                        is_active?: boolean;
                    }[];
                    staff: {
                        name: string;
                        /** @default null */
                        title?: string | null;
                    }[];
                    knowledge: {
                        question: string;
                        answer: string;
                        /** @default true */
                        is_active?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Business"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listVoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        voices: {
                            name: string;
                            character: string;
                            /** @enum {string} */
                            gender: "female" | "male";
                        }[];
                        variables: {
                            name: string;
                            meaning: string;
                        }[];
                        /** @enum {string} */
                        spoken_by: "gemini-live" | "stand-in";
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listTools: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        description: string;
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getVoiceSample: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path: {
                voice: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/pcm": string;
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    previewRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default receptionist */
                    role_type?: string;
                    ai_name: string;
                    /** @default Kore */
                    voice_style?: string;
                    /** @default  */
                    personality?: string;
                    /** @default  */
                    system_prompt?: string;
                    /** @default  */
                    greeting_message?: string;
                    /** @default true */
                    is_enabled?: boolean;
                    /** @default 100 */
                    priority?: number;
                    allowed_tools?: string[] | null;
                    hours?: ({
                        /** @enum {string} */
                        kind: "business_hours";
                    } | {
                        /** @enum {string} */
                        kind: "outside_business_hours";
                    } | {
                        /** @enum {string} */
                        kind: "own_hours";
                        week: {
                            weekday: number;
                            opens_at: string;
                            closes_at: string;
                        }[];
                    }) | null;
                    /** @default null */
                    role_id?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        problem: {
                            field: string | null;
                            code: string;
                            message: string;
                            details: {
                                [key: string]: unknown;
                            };
                        } | null;
                        new_caller: {
                            greeting: string;
                            prompt: string;
                        };
                        returning_caller: {
                            greeting: string;
                            prompt: string;
                        };
                        standing: {
                            takes_calls: boolean;
                            takes_calls_at: string | null;
                            is_answering: boolean;
                            answering_name: string | null;
                        };
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listStaff: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Staff"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default null */
                    title?: string | null;
                    /** @default null */
                    phone?: string | null;
                    /** @default null */
                    email?: string | null;
                    /** @default true */
                    is_active?: boolean;
                    /** @default [] */
                    service_ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                staff_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                staff_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                staff_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    title?: string | null;
                    phone?: string | null;
                    email?: string | null;
                    is_active?: boolean;
                    service_ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listStaffDays: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        staff_id: string;
                        /** Format: date */
                        date: string;
                        works: {
                            from: string;
                            to: string;
                        }[];
                        away: {
                            from: string;
                            to: string;
                            reason: string | null;
                        }[];
                        busy: {
                            /** Format: date-time */
                            starts_at: string;
                            /** Format: date-time */
                            ends_at: string;
                        }[];
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStaffAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                staff_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAvailability"][];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    replaceStaffAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                staff_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffAvailabilityInput"][];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffAvailability"][];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listStaffExceptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                staff_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffException"][];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    addStaffException: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                staff_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    date: string;
                    /** @default false */
                    is_available?: boolean;
                    /** @default null */
                    starts_at?: string | null;
                    /** @default null */
                    ends_at?: string | null;
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffException"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteStaffException: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                staff_id: string;
                exception_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateStaffException: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                staff_id: string;
                exception_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    date?: string;
                    is_available?: boolean;
                    starts_at?: string | null;
                    ends_at?: string | null;
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffException"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getStaffCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                staff_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        has_feed: boolean;
                        feed_url: string | null;
                        calendars: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            staff_id: string;
                            url: string | null;
                            read_at: string | null;
                            error: string | null;
                            error_reason: ("gone" | "denied" | "answers_badly" | "unreachable" | "no_calendar") | null;
                            failures: number;
                            next_read_at: string | null;
                            /** Format: date-time */
                            created_at: string;
                            host: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    addExternalCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                staff_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        staff_id: string;
                        url: string | null;
                        read_at: string | null;
                        error: string | null;
                        error_reason: ("gone" | "denied" | "answers_badly" | "unreachable" | "no_calendar") | null;
                        failures: number;
                        next_read_at: string | null;
                        /** Format: date-time */
                        created_at: string;
                        host: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    renewCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                staff_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        feed_url: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                staff_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listExternalCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        staff_id: string;
                        url: string | null;
                        read_at: string | null;
                        error: string | null;
                        error_reason: ("gone" | "denied" | "answers_badly" | "unreachable" | "no_calendar") | null;
                        failures: number;
                        next_read_at: string | null;
                        /** Format: date-time */
                        created_at: string;
                        host: string;
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readExternalCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                staff_id: string;
                calendar_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        staff_id: string;
                        url: string | null;
                        read_at: string | null;
                        error: string | null;
                        error_reason: ("gone" | "denied" | "answers_badly" | "unreachable" | "no_calendar") | null;
                        failures: number;
                        next_read_at: string | null;
                        /** Format: date-time */
                        created_at: string;
                        host: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteExternalCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                staff_id: string;
                calendar_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listServices: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Service"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default null */
                    description?: string | null;
                    duration_minutes: number;
                    /** @default 0 */
                    buffer_minutes?: number;
                    /** @default null */
                    price_amount?: number | null;
                    /** @default true */
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                service_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                service_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                service_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    description?: string | null;
                    duration_minutes?: number;
                    buffer_minutes?: number;
                    price_amount?: number | null;
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningPeriod"][];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    replaceHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningPeriodInput"][];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningPeriod"][];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listClosures: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Closure"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createClosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    date: string;
                    /** @default null */
                    opens_at?: string | null;
                    /** @default null */
                    closes_at?: string | null;
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closure"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getClosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                closure_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closure"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteClosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                closure_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateClosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                closure_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    date?: string;
                    opens_at?: string | null;
                    closes_at?: string | null;
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closure"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getHolidays: {
        parameters: {
            query?: {
                /** @description As it would be in this region */
                region?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        country: string | null;
                        region: string | null;
                        regions: {
                            code: string;
                            name: string;
                        }[];
                        holidays: {
                            rule: string;
                            name: string;
                            /** @enum {string} */
                            kind: "public" | "bank" | "optional" | "observance";
                            dates: string[];
                            is_closed: boolean;
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    chooseHolidays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Code of the part of the country
                     * @default null
                     */
                    region?: string | null;
                    /** @description `rule` of each holiday it closes on */
                    closed_rules: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        country: string | null;
                        region: string | null;
                        regions: {
                            code: string;
                            name: string;
                        }[];
                        holidays: {
                            rule: string;
                            name: string;
                            /** @enum {string} */
                            kind: "public" | "bank" | "optional" | "observance";
                            dates: string[];
                            is_closed: boolean;
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                search?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Customer"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default null */
                    phone_number?: string | null;
                    /** @default null */
                    email?: string | null;
                    /** @default null */
                    language?: string | null;
                    /** @default null */
                    notes?: string | null;
                    related_to_id?: string | null;
                    relation?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    phone_number?: string | null;
                    email?: string | null;
                    language?: string | null;
                    notes?: string | null;
                    related_to_id?: string | null;
                    relation?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCustomerDetail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    previewMerge: {
        parameters: {
            query: {
                other_customer_id: string;
            };
            header?: never;
            path: {
                business_id: string;
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    mergeCustomers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    other_customer_id: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerMerge"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listCustomerFacts: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                business_id: string;
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CustomerFact"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    addCustomerFact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default fact
                     * @enum {string}
                     */
                    kind?: "fact" | "preference" | "note";
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerFact"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteCustomerFact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                customer_id: string;
                fact_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    addCustomerNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone_number: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** Format: uuid */
                        customer_id: string;
                        phone_number: string;
                        /** Format: date-time */
                        created_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteCustomerNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                customer_id: string;
                number_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAvailability: {
        parameters: {
            query: {
                service_id: string;
                from: string;
                to: string;
                staff_id?: string;
                /** @description One that is to be moved, and so in nobody’s way */
                moving_appointment_id?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        date: string;
                        is_open: boolean;
                        reason: string | null;
                        slots: {
                            /** Format: uuid */
                            staff_id: string;
                            staff_name: string;
                            /** Format: date-time */
                            starts_at: string;
                            /** Format: date-time */
                            ends_at: string;
                        }[];
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listAppointments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                from?: string;
                to?: string;
                staff_id?: string;
                customer_id?: string;
                service_id?: string;
                status?: "booked" | "completed" | "no_show" | "cancelled";
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            /** Format: uuid */
                            staff_id: string;
                            staff_name: string | null;
                            service_id: string | null;
                            service_name: string | null;
                            customer_id: string | null;
                            customer_name: string | null;
                            call_id: string | null;
                            /** Format: date-time */
                            starts_at: string;
                            /** Format: date-time */
                            ends_at: string;
                            busy_until: string | null;
                            /** @enum {string} */
                            status: "booked" | "completed" | "no_show" | "cancelled";
                            notes: string | null;
                            cancel_reason: string | null;
                            cancelled_at: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    service_id: string;
                    /**
                     * Format: uuid
                     * @description Left out: whoever is best, and only in a free slot
                     */
                    staff_id?: string;
                    /** @default null */
                    customer_id?: string | null;
                    /** Format: date-time */
                    starts_at: string;
                    /** @description Other than the service’s own */
                    duration_minutes?: number;
                    /** @default null */
                    notes?: string | null;
                    /**
                     * @description Also when the person has time off then, or is busy by a calendar of theirs elsewhere
                     * @default false
                     */
                    even_if_unavailable?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** Format: uuid */
                        staff_id: string;
                        staff_name: string | null;
                        service_id: string | null;
                        service_name: string | null;
                        customer_id: string | null;
                        customer_name: string | null;
                        call_id: string | null;
                        /** Format: date-time */
                        starts_at: string;
                        /** Format: date-time */
                        ends_at: string;
                        busy_until: string | null;
                        /** @enum {string} */
                        status: "booked" | "completed" | "no_show" | "cancelled";
                        notes: string | null;
                        cancel_reason: string | null;
                        cancelled_at: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** Format: uuid */
                        staff_id: string;
                        staff_name: string | null;
                        service_id: string | null;
                        service_name: string | null;
                        customer_id: string | null;
                        customer_name: string | null;
                        call_id: string | null;
                        /** Format: date-time */
                        starts_at: string;
                        /** Format: date-time */
                        ends_at: string;
                        busy_until: string | null;
                        /** @enum {string} */
                        status: "booked" | "completed" | "no_show" | "cancelled";
                        notes: string | null;
                        cancel_reason: string | null;
                        cancelled_at: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    starts_at?: string;
                    /** Format: uuid */
                    staff_id?: string;
                    /** Format: uuid */
                    service_id?: string;
                    /** @description Other than the service’s own */
                    duration_minutes?: number;
                    customer_id?: string | null;
                    notes?: string | null;
                    even_if_unavailable?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** Format: uuid */
                        staff_id: string;
                        staff_name: string | null;
                        service_id: string | null;
                        service_name: string | null;
                        customer_id: string | null;
                        customer_name: string | null;
                        call_id: string | null;
                        /** Format: date-time */
                        starts_at: string;
                        /** Format: date-time */
                        ends_at: string;
                        busy_until: string | null;
                        /** @enum {string} */
                        status: "booked" | "completed" | "no_show" | "cancelled";
                        notes: string | null;
                        cancel_reason: string | null;
                        cancelled_at: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    setAppointmentStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "booked" | "completed" | "no_show" | "cancelled";
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** Format: uuid */
                        staff_id: string;
                        staff_name: string | null;
                        service_id: string | null;
                        service_name: string | null;
                        customer_id: string | null;
                        customer_name: string | null;
                        call_id: string | null;
                        /** Format: date-time */
                        starts_at: string;
                        /** Format: date-time */
                        ends_at: string;
                        busy_until: string | null;
                        /** @enum {string} */
                        status: "booked" | "completed" | "no_show" | "cancelled";
                        notes: string | null;
                        cancel_reason: string | null;
                        cancelled_at: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAppointmentHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        appointment_id: string;
                        /** Format: date-time */
                        at: string;
                        /** @enum {string} */
                        action: "booked" | "rescheduled" | "cancelled" | "completed" | "no_show" | "reopened";
                        /** @enum {string} */
                        by_kind: "call" | "member" | "operator" | "system";
                        call_id: string | null;
                        user_id: string | null;
                        staff_id: string | null;
                        /** Format: date-time */
                        starts_at: string;
                        previous_staff_id: string | null;
                        previous_starts_at: string | null;
                        reason: string | null;
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listWaitlist: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                status?: "waiting" | "offered" | "booked" | "removed";
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            /** Format: uuid */
                            customer_id: string;
                            customer_name: string | null;
                            /** Format: uuid */
                            service_id: string;
                            service_name: string | null;
                            staff_id: string | null;
                            /** Format: date */
                            from_date: string;
                            /** Format: date */
                            to_date: string;
                            earliest_time: string | null;
                            latest_time: string | null;
                            /** @enum {string} */
                            status: "waiting" | "offered" | "booked" | "removed";
                            call_id: string | null;
                            offered_staff_id: string | null;
                            offered_starts_at: string | null;
                            offer_expires_at: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    joinWaitlist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    customer_id: string;
                    /** Format: uuid */
                    service_id: string;
                    /** @default null */
                    staff_id?: string | null;
                    /** Format: date */
                    from_date: string;
                    /** Format: date */
                    to_date: string;
                    /** @default null */
                    earliest_time?: string | null;
                    /** @default null */
                    latest_time?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** Format: uuid */
                        customer_id: string;
                        customer_name: string | null;
                        /** Format: uuid */
                        service_id: string;
                        service_name: string | null;
                        staff_id: string | null;
                        /** Format: date */
                        from_date: string;
                        /** Format: date */
                        to_date: string;
                        earliest_time: string | null;
                        latest_time: string | null;
                        /** @enum {string} */
                        status: "waiting" | "offered" | "booked" | "removed";
                        call_id: string | null;
                        offered_staff_id: string | null;
                        offered_starts_at: string | null;
                        offer_expires_at: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    leaveWaitlist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                waitlist_entry_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listKnowledge: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Knowledge"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question: string;
                    answer: string;
                    /** @default true */
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Knowledge"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                knowledge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Knowledge"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                knowledge_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateKnowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                knowledge_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question?: string;
                    answer?: string;
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Knowledge"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    tryQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        say: string | null;
                        passages: {
                            /** Format: uuid */
                            id: string;
                            heading: string;
                            text: string;
                            knowledge_id: string | null;
                            document_id: string | null;
                            score: number;
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            title: string;
                            /** @enum {string} */
                            kind: "text" | "markdown" | "web_page" | "pdf";
                            source_url: string | null;
                            length: number;
                            passages_count: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    /** @enum {string} */
                    kind: "text" | "markdown" | "web_page";
                    text: string;
                    /** @default null */
                    source_url?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        title: string;
                        /** @enum {string} */
                        kind: "text" | "markdown" | "web_page" | "pdf";
                        source_url: string | null;
                        length: number;
                        passages_count: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        title: string;
                        /** @enum {string} */
                        kind: "text" | "markdown" | "web_page" | "pdf";
                        source_url: string | null;
                        length: number;
                        passages_count: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        text: string;
                        passages: {
                            /** Format: uuid */
                            id: string;
                            heading: string;
                            text: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                document_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        title: string;
                        /** @enum {string} */
                        kind: "text" | "markdown" | "web_page" | "pdf";
                        source_url: string | null;
                        length: number;
                        passages_count: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createPdfDocument: {
        parameters: {
            query: {
                title: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        title: string;
                        /** @enum {string} */
                        kind: "text" | "markdown" | "web_page" | "pdf";
                        source_url: string | null;
                        length: number;
                        passages_count: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listGaps: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "open" | "answered" | "dismissed";
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            question: string;
                            /** @enum {string} */
                            state: "open" | "answered" | "dismissed";
                            asked_count: number;
                            call_id: string | null;
                            knowledge_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            last_asked_at: string;
                            closed_at: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    answerGap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                gap_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question?: string;
                    answer: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        gap: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            question: string;
                            /** @enum {string} */
                            state: "open" | "answered" | "dismissed";
                            asked_count: number;
                            call_id: string | null;
                            knowledge_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            last_asked_at: string;
                            closed_at: string | null;
                        };
                        knowledge: components["schemas"]["Knowledge"];
                        also_closed: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            question: string;
                            /** @enum {string} */
                            state: "open" | "answered" | "dismissed";
                            asked_count: number;
                            call_id: string | null;
                            knowledge_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            last_asked_at: string;
                            closed_at: string | null;
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    dismissGap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                gap_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        question: string;
                        /** @enum {string} */
                        state: "open" | "answered" | "dismissed";
                        asked_count: number;
                        call_id: string | null;
                        knowledge_id: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        last_asked_at: string;
                        closed_at: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getInboxCounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        messages: number;
                        callbacks: number;
                        feedback: number;
                        gaps: number;
                        flagged: number;
                        failed: number;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMessageHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        action: "added" | "done" | "reopened" | "assigned" | "changed";
                        /** @enum {string} */
                        by_kind: "member" | "operator" | "system";
                        user_id: string | null;
                        by_name: string | null;
                        assigned_staff_id: string | null;
                        staff_name: string | null;
                        /** Format: date-time */
                        at: string;
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCallbackHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        action: "added" | "done" | "reopened" | "assigned" | "changed";
                        /** @enum {string} */
                        by_kind: "member" | "operator" | "system";
                        user_id: string | null;
                        by_name: string | null;
                        assigned_staff_id: string | null;
                        staff_name: string | null;
                        /** Format: date-time */
                        at: string;
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getFeedbackHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        action: "added" | "done" | "reopened" | "assigned" | "changed";
                        /** @enum {string} */
                        by_kind: "member" | "operator" | "system";
                        user_id: string | null;
                        by_name: string | null;
                        assigned_staff_id: string | null;
                        staff_name: string | null;
                        /** Format: date-time */
                        at: string;
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                is_handled?: string;
                urgency?: "low" | "normal" | "urgent";
                assigned_staff_id?: string;
                customer_id?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Message"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                message_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    is_handled?: boolean;
                    assigned_staff_id?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listCallbacks: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "open" | "done";
                due_before?: string;
                assigned_staff_id?: string;
                customer_id?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Callback"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createCallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    customer_id?: string | null;
                    /** @default null */
                    caller_name?: string | null;
                    phone_number: string;
                    /** Format: date-time */
                    due_at: string;
                    reason: string;
                    /** @default null */
                    assigned_staff_id?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Callback"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                callback_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Callback"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteCallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                callback_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateCallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                callback_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    due_at?: string;
                    reason?: string;
                    /** @enum {string} */
                    state?: "open" | "done";
                    assigned_staff_id?: string | null;
                    outcome?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Callback"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listErasures: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Erasure"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    eraseCaller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    phone_number?: string;
                    /** Format: uuid */
                    customer_id?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listFeedback: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                kind?: "praise" | "complaint" | "suggestion";
                follow_up?: "none" | "open" | "done";
                assigned_staff_id?: string;
                customer_id?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Feedback"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                feedback_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feedback"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                feedback_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    follow_up?: "none" | "open" | "done";
                    assigned_staff_id?: string | null;
                    outcome?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feedback"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                type?: "call.ended" | "call.analysed" | "message.taken" | "appointment.booked" | "appointment.rescheduled" | "appointment.cancelled" | "callback.scheduled" | "feedback.given" | "gap.opened" | "usage.warned" | "waitlist.offered" | "outgoing_message.failed";
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            /** @enum {string} */
                            type: "call.ended" | "call.analysed" | "message.taken" | "appointment.booked" | "appointment.rescheduled" | "appointment.cancelled" | "callback.scheduled" | "feedback.given" | "gap.opened" | "usage.warned" | "waitlist.offered" | "outgoing_message.failed";
                            subject_id: string | null;
                            data: {
                                [key: string]: unknown;
                            };
                            /** Format: date-time */
                            created_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSwitchRules: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SwitchRule"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createSwitchRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    from_role_id?: string | null;
                    keywords: string[];
                    /** Format: uuid */
                    to_role_id: string;
                    /** @default 0 */
                    position?: number;
                    /** @default true */
                    is_enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwitchRule"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getSwitchRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                switch_rule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwitchRule"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteSwitchRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                switch_rule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateSwitchRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                switch_rule_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from_role_id?: string | null;
                    keywords?: string[];
                    /** Format: uuid */
                    to_role_id?: string;
                    position?: number;
                    is_enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwitchRule"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listTransferTargets: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TransferTarget"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createTransferTarget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default null */
                    purpose?: string | null;
                    /** @default [] */
                    keywords?: string[];
                    phone_number: string;
                    /**
                     * @default business_hours
                     * @enum {string}
                     */
                    availability?: "always" | "business_hours" | "own_hours";
                    /** @default [] */
                    hours?: components["schemas"]["OpeningPeriodInput"][];
                    /** @default null */
                    staff_id?: string | null;
                    /** @default 0 */
                    position?: number;
                    /** @default true */
                    is_enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferTarget"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getTransferTarget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                transfer_target_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferTarget"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteTransferTarget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                transfer_target_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateTransferTarget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                transfer_target_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    purpose?: string | null;
                    keywords?: string[];
                    phone_number?: string;
                    /** @enum {string} */
                    availability?: "always" | "business_hours" | "own_hours";
                    hours?: components["schemas"]["OpeningPeriodInput"][];
                    staff_id?: string | null;
                    position?: number;
                    is_enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferTarget"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    previewMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    name: "appointment_booked" | "appointment_rescheduled" | "appointment_cancelled" | "appointment_reminder" | "appointment_details" | "address" | "website" | "waitlist_offer" | "message_taken" | "usage_warning";
                    /** @enum {string} */
                    channel: "sms" | "whatsapp" | "email";
                    language: string;
                    words?: {
                        subject: string;
                        body: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        words: {
                            subject: string;
                            body: string;
                        };
                        filled: {
                            subject: string;
                            body: string;
                        };
                        language: string;
                        is_own: boolean;
                        variables: string[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listOutgoingMessages: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "queued" | "sent" | "delivered" | "failed" | "undeliverable" | "not_configured" | "withheld";
                is_unseen?: string;
                channel?: "sms" | "whatsapp" | "email";
                customer_id?: string;
                call_id?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            /** @enum {string} */
                            channel: "sms" | "whatsapp" | "email";
                            recipient: string;
                            /** @enum {string} */
                            audience: "customer" | "team";
                            subject: string | null;
                            body: string;
                            template: string;
                            language: string;
                            /** @enum {string} */
                            state: "queued" | "sent" | "delivered" | "failed" | "undeliverable" | "not_configured" | "withheld";
                            error: string | null;
                            provider_id: string | null;
                            attempts: number;
                            event_id: string | null;
                            customer_id: string | null;
                            call_id: string | null;
                            appointment_id: string | null;
                            /** Format: date-time */
                            send_after: string;
                            /** Format: date-time */
                            created_at: string;
                            sent_at: string | null;
                            seen_at: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    resendOutgoingMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** @enum {string} */
                        channel: "sms" | "whatsapp" | "email";
                        recipient: string;
                        /** @enum {string} */
                        audience: "customer" | "team";
                        subject: string | null;
                        body: string;
                        template: string;
                        language: string;
                        /** @enum {string} */
                        state: "queued" | "sent" | "delivered" | "failed" | "undeliverable" | "not_configured" | "withheld";
                        error: string | null;
                        provider_id: string | null;
                        attempts: number;
                        event_id: string | null;
                        customer_id: string | null;
                        call_id: string | null;
                        appointment_id: string | null;
                        /** Format: date-time */
                        send_after: string;
                        /** Format: date-time */
                        created_at: string;
                        sent_at: string | null;
                        seen_at: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    seeOutgoingMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** @enum {string} */
                        channel: "sms" | "whatsapp" | "email";
                        recipient: string;
                        /** @enum {string} */
                        audience: "customer" | "team";
                        subject: string | null;
                        body: string;
                        template: string;
                        language: string;
                        /** @enum {string} */
                        state: "queued" | "sent" | "delivered" | "failed" | "undeliverable" | "not_configured" | "withheld";
                        error: string | null;
                        provider_id: string | null;
                        attempts: number;
                        event_id: string | null;
                        customer_id: string | null;
                        call_id: string | null;
                        appointment_id: string | null;
                        /** Format: date-time */
                        send_after: string;
                        /** Format: date-time */
                        created_at: string;
                        sent_at: string | null;
                        seen_at: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMessageSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        confirmation_channels: ("sms" | "whatsapp" | "email")[];
                        reminder_hours: number[];
                        quiet_from: string;
                        quiet_until: string;
                        notify_emails: string[];
                        notify_numbers: string[];
                        sms_from: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateMessageSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    confirmation_channels?: ("sms" | "whatsapp" | "email")[];
                    reminder_hours?: number[];
                    quiet_from?: string;
                    quiet_until?: string;
                    notify_emails?: string[];
                    notify_numbers?: string[];
                    sms_from?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        confirmation_channels: ("sms" | "whatsapp" | "email")[];
                        reminder_hours: number[];
                        quiet_from: string;
                        quiet_until: string;
                        notify_emails: string[];
                        notify_numbers: string[];
                        sms_from: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listMessageConsents: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            channel: "sms" | "whatsapp" | "email";
                            address: string;
                            /** @enum {string} */
                            state: "opted_in" | "opted_out";
                            source: string;
                            /** Format: date-time */
                            changed_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putMessageConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "sms" | "whatsapp" | "email";
                    address: string;
                    /** @enum {string} */
                    state: "opted_in" | "opted_out";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel: "sms" | "whatsapp" | "email";
                        address: string;
                        /** @enum {string} */
                        state: "opted_in" | "opted_out";
                        source: string;
                        /** Format: date-time */
                        changed_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listMessageTemplates: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            /** @enum {string} */
                            name: "appointment_booked" | "appointment_rescheduled" | "appointment_cancelled" | "appointment_reminder" | "appointment_details" | "address" | "website" | "waitlist_offer" | "message_taken" | "usage_warning";
                            /** @enum {string} */
                            channel: "sms" | "whatsapp" | "email";
                            language: string;
                            subject: string | null;
                            body: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createMessageTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    name: "appointment_booked" | "appointment_rescheduled" | "appointment_cancelled" | "appointment_reminder" | "appointment_details" | "address" | "website" | "waitlist_offer" | "message_taken" | "usage_warning";
                    /** @enum {string} */
                    channel: "sms" | "whatsapp" | "email";
                    language: string;
                    body: string;
                    /** @default null */
                    subject?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** @enum {string} */
                        name: "appointment_booked" | "appointment_rescheduled" | "appointment_cancelled" | "appointment_reminder" | "appointment_details" | "address" | "website" | "waitlist_offer" | "message_taken" | "usage_warning";
                        /** @enum {string} */
                        channel: "sms" | "whatsapp" | "email";
                        language: string;
                        subject: string | null;
                        body: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getMessageTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** @enum {string} */
                        name: "appointment_booked" | "appointment_rescheduled" | "appointment_cancelled" | "appointment_reminder" | "appointment_details" | "address" | "website" | "waitlist_offer" | "message_taken" | "usage_warning";
                        /** @enum {string} */
                        channel: "sms" | "whatsapp" | "email";
                        language: string;
                        subject: string | null;
                        body: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteMessageTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateMessageTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subject?: string | null;
                    body?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** @enum {string} */
                        name: "appointment_booked" | "appointment_rescheduled" | "appointment_cancelled" | "appointment_reminder" | "appointment_details" | "address" | "website" | "waitlist_offer" | "message_taken" | "usage_warning";
                        /** @enum {string} */
                        channel: "sms" | "whatsapp" | "email";
                        language: string;
                        subject: string | null;
                        body: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    showUnsubscribe: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    unsubscribe: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    [key: string]: string;
                };
            };
        };
        responses: {
            /** @description Bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            url: string;
                            description: string | null;
                            event_types: ("call.ended" | "call.analysed" | "message.taken" | "appointment.booked" | "appointment.rescheduled" | "appointment.cancelled" | "callback.scheduled" | "feedback.given" | "gap.opened" | "usage.warned" | "waitlist.offered" | "outgoing_message.failed")[];
                            is_active: boolean;
                            disabled_reason: string | null;
                            failing_since: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url: string;
                    /** @default null */
                    description?: string | null;
                    /** @default [] */
                    event_types?: ("call.ended" | "call.analysed" | "message.taken" | "appointment.booked" | "appointment.rescheduled" | "appointment.cancelled" | "callback.scheduled" | "feedback.given" | "gap.opened" | "usage.warned" | "waitlist.offered" | "outgoing_message.failed")[];
                    /** @default true */
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        url: string;
                        description: string | null;
                        event_types: ("call.ended" | "call.analysed" | "message.taken" | "appointment.booked" | "appointment.rescheduled" | "appointment.cancelled" | "callback.scheduled" | "feedback.given" | "gap.opened" | "usage.warned" | "waitlist.offered" | "outgoing_message.failed")[];
                        is_active: boolean;
                        disabled_reason: string | null;
                        failing_since: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        url: string;
                        description: string | null;
                        event_types: ("call.ended" | "call.analysed" | "message.taken" | "appointment.booked" | "appointment.rescheduled" | "appointment.cancelled" | "callback.scheduled" | "feedback.given" | "gap.opened" | "usage.warned" | "waitlist.offered" | "outgoing_message.failed")[];
                        is_active: boolean;
                        disabled_reason: string | null;
                        failing_since: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url?: string;
                    description?: string | null;
                    event_types?: ("call.ended" | "call.analysed" | "message.taken" | "appointment.booked" | "appointment.rescheduled" | "appointment.cancelled" | "callback.scheduled" | "feedback.given" | "gap.opened" | "usage.warned" | "waitlist.offered" | "outgoing_message.failed")[];
                    is_active?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        url: string;
                        description: string | null;
                        event_types: ("call.ended" | "call.analysed" | "message.taken" | "appointment.booked" | "appointment.rescheduled" | "appointment.cancelled" | "callback.scheduled" | "feedback.given" | "gap.opened" | "usage.warned" | "waitlist.offered" | "outgoing_message.failed")[];
                        is_active: boolean;
                        disabled_reason: string | null;
                        failing_since: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** Format: uuid */
                        endpoint_id: string;
                        event_id: string | null;
                        event_type: string;
                        /** @enum {string} */
                        state: "waiting" | "delivered" | "failed";
                        attempts: number;
                        status_code: number | null;
                        error: string | null;
                        duration_ms: number | null;
                        /** Format: date-time */
                        created_at: string;
                        attempted_at: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                business_id: string;
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            /** Format: uuid */
                            endpoint_id: string;
                            event_id: string | null;
                            event_type: string;
                            /** @enum {string} */
                            state: "waiting" | "delivered" | "failed";
                            attempts: number;
                            status_code: number | null;
                            error: string | null;
                            duration_ms: number | null;
                            /** Format: date-time */
                            created_at: string;
                            attempted_at: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    redeliverWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        business_id: string;
                        /** Format: uuid */
                        endpoint_id: string;
                        event_id: string | null;
                        event_type: string;
                        /** @enum {string} */
                        state: "waiting" | "delivered" | "failed";
                        attempts: number;
                        status_code: number | null;
                        error: string | null;
                        duration_ms: number | null;
                        /** Format: date-time */
                        created_at: string;
                        attempted_at: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getUsage: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        days: {
                            input_tokens: number;
                            output_tokens: number;
                            audio_input_tokens: number;
                            audio_output_tokens: number;
                            total_tokens: number;
                            cost_micro_usd: number;
                            calls: number;
                            seconds: number;
                            /** Format: date */
                            day: string;
                        }[];
                        total: {
                            input_tokens: number;
                            output_tokens: number;
                            audio_input_tokens: number;
                            audio_output_tokens: number;
                            total_tokens: number;
                            cost_micro_usd: number;
                            calls: number;
                            seconds: number;
                        };
                        month: {
                            input_tokens: number;
                            output_tokens: number;
                            audio_input_tokens: number;
                            audio_output_tokens: number;
                            total_tokens: number;
                            cost_micro_usd: number;
                            calls: number;
                            seconds: number;
                        };
                        limits: {
                            monthly_minutes: number | null;
                            monthly_cost_micro_usd: number | null;
                        };
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putUsageLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    monthly_minutes: number | null;
                    monthly_cost_micro_usd: number | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        monthly_minutes: number | null;
                        monthly_cost_micro_usd: number | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listRecordingConsents: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            call_id: string;
                            /** Format: date-time */
                            started_at: string;
                            caller_number: string | null;
                            customer_name: string | null;
                            notice: string | null;
                            heard: string | null;
                            was_told: boolean | null;
                            declined_at: string | null;
                            has_recording: boolean;
                            /** Format: date-time */
                            created_at: string;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recording_days: number | null;
                        transcript_days: number | null;
                        call_days: number | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    updateRetention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    recording_days?: number | null;
                    transcript_days?: number | null;
                    call_days?: number | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recording_days: number | null;
                        transcript_days: number | null;
                        call_days: number | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user_id: string;
                        email: string | null;
                        name: string | null;
                        /** @enum {string} */
                        access: "owner" | "manager" | "viewer";
                        /** Format: date-time */
                        created_at: string;
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    /** @enum {string} */
                    access: "owner" | "manager" | "viewer";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user_id: string;
                        email: string | null;
                        name: string | null;
                        /** @enum {string} */
                        access: "owner" | "manager" | "viewer";
                        /** Format: date-time */
                        created_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        email: string;
                        /** @enum {string} */
                        access: "owner" | "manager" | "viewer";
                        invited_by: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        expires_at: string;
                        /** Format: uri */
                        link: string;
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    /** @enum {string} */
                    access: "owner" | "manager" | "viewer";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        email: string;
                        /** @enum {string} */
                        access: "owner" | "manager" | "viewer";
                        invited_by: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        expires_at: string;
                        /** Format: uri */
                        link: string;
                        /** @enum {string} */
                        mail: "sent" | "not_configured" | "failed";
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    viewInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        /** @enum {string} */
                        access: "owner" | "manager" | "viewer";
                        /** Format: date-time */
                        expires_at: string;
                        /** Format: uuid */
                        business_id: string;
                        business_name: string;
                        invited_by_name: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        business_id: string;
                        /** @enum {string} */
                        access: "owner" | "manager" | "viewer";
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        access: "owner" | "manager" | "viewer";
                        prefix: string;
                        /** Format: date-time */
                        created_at: string;
                        last_used_at: string | null;
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * @default viewer
                     * @enum {string}
                     */
                    access?: "owner" | "manager" | "viewer";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        access: "owner" | "manager" | "viewer";
                        prefix: string;
                        /** Format: date-time */
                        created_at: string;
                        last_used_at: string | null;
                        key: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    deleteApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                api_key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    openCall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    call_id: string;
                    /** @enum {string} */
                    line: "livekit" | "media_stream" | "practice";
                    dialed_number: string;
                    caller_number: string | null;
                    external_id: string;
                    ticket: string | null;
                    /** Format: date-time */
                    started_at: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "routed";
                        /** Format: uuid */
                        call_id: string;
                        call_token: string;
                        brief: components["schemas"]["Brief"];
                    } | {
                        /** @enum {string} */
                        outcome: "unrouted";
                        /** Format: uuid */
                        call_id: string;
                        call_token: string;
                    } | {
                        /** @enum {string} */
                        outcome: "refused";
                        /** Format: uuid */
                        call_id: string;
                        call_token: string;
                        /** @enum {string} */
                        reason: "limit_reached";
                        business_name: string;
                        language: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    appendCallEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    events: components["schemas"]["CallEventInput"][];
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    runTool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
                tool_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tool_call_id: string;
                    /** @default {} */
                    args?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                        retryable: boolean;
                        say: string;
                        data?: {
                            [key: string]: unknown;
                        };
                        effect?: {
                            /** @enum {string} */
                            kind: "end_call";
                            reason: string;
                        } | {
                            /** @enum {string} */
                            kind: "switch_role";
                            /** Format: uuid */
                            role_id: string;
                            reason: string;
                        } | {
                            /** @enum {string} */
                            kind: "press_keys";
                            digits: string;
                        } | {
                            /** @enum {string} */
                            kind: "transfer";
                            /** Format: uuid */
                            target_id: string;
                            target_name: string;
                            number: string;
                            say_before: string;
                            reason: string;
                        };
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCallSpeech: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    saveCallRecording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "audio/wav": string;
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listCalls: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                caller_number?: string;
                end_reason?: "goodbye" | "caller_hangup" | "transferred" | "silence" | "max_duration" | "limit_reached" | "model_failed" | "line_failed" | "unrouted" | "shutdown" | "lost";
                outcome?: string;
                flagged?: string;
                role_id?: string;
                customer_id?: string;
                search?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Call"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallDetail"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    correctCallAnalysis: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    summary?: string;
                    /** @enum {string} */
                    outcome?: "booked" | "rescheduled" | "cancelled" | "transferred" | "callback" | "message_taken" | "answered" | "unresolved" | "no_conversation";
                    /** @enum {string} */
                    sentiment?: "positive" | "neutral" | "negative";
                    attention?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        summary: string;
                        /** @enum {string} */
                        outcome: "booked" | "rescheduled" | "cancelled" | "transferred" | "callback" | "message_taken" | "answered" | "unresolved" | "no_conversation";
                        /** @enum {string} */
                        sentiment: "positive" | "neutral" | "negative";
                        attention: string | null;
                        attention_reason: ("model_failed" | "line_failed" | "lost" | "displeased" | "to_look_at") | null;
                        facts: string[];
                        /** @enum {string} */
                        source: "rules" | "gemini";
                        corrected: string[];
                        /** Format: date-time */
                        analysed_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCallRecording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAnswerSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                call_id: string;
                turn_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        turn: components["schemas"]["Turn"];
                        question: string | null;
                        tool_calls: {
                            id: string;
                            tool_name: string;
                            args: {
                                [key: string]: unknown;
                            };
                            result: {
                                [key: string]: unknown;
                            };
                            status: string;
                            /** Format: date-time */
                            started_at: string;
                            duration_ms: number;
                        }[];
                        passages: {
                            /** Format: uuid */
                            id: string;
                            heading: string;
                            text: string;
                            knowledge_id: string | null;
                            document_id: string | null;
                            score: number;
                            /** @enum {string} */
                            state: "same" | "changed" | "gone";
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    correctAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
                call_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    turn_id: string;
                    answer: string;
                    question?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        knowledge: components["schemas"]["Knowledge"];
                        replaced: boolean;
                        closed_gaps: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            question: string;
                            /** @enum {string} */
                            state: "open" | "answered" | "dismissed";
                            asked_count: number;
                            call_id: string | null;
                            knowledge_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            last_asked_at: string;
                            closed_at: string | null;
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    watchLive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getLive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calls: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            line: "livekit" | "media_stream" | "practice";
                            caller_number: string | null;
                            customer_name: string | null;
                            role_id: string | null;
                            /** Format: date-time */
                            started_at: string;
                            turns: {
                                id: string;
                                /** @enum {string} */
                                speaker: "caller" | "ai";
                                text: string;
                            }[];
                        }[];
                        last_event_id: string | null;
                        last_inbox_change_id: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listCallDays: {
        parameters: {
            query?: {
                count?: number;
                with_practice?: string;
            };
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        day: string;
                        calls: number;
                        seconds: number;
                        cost_micro_usd: number;
                        end_reasons: {
                            [key: string]: number;
                        };
                        outcomes: {
                            [key: string]: number;
                        };
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createPracticeTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
                    /** @default null */
                    from?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ticket: string;
                        /** Format: date-time */
                        expires_at: string;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        businesses: number;
                        open_calls: {
                            [key: string]: number;
                        };
                        last_day: {
                            calls: number;
                            unrouted: number;
                            refused: number;
                            ended: {
                                [key: string]: number;
                            };
                            answer_ms: number | null;
                        };
                        jobs: {
                            kind: string;
                            /** @enum {string} */
                            state: "waiting" | "dead";
                            jobs: number;
                            late_seconds: number;
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listAllCalls: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                open?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            business_id: string | null;
                            /** @enum {string} */
                            line: "livekit" | "media_stream" | "practice";
                            dialed_number: string;
                            caller_number: string | null;
                            model_kind: string | null;
                            /** Format: date-time */
                            started_at: string;
                            ended_at: string | null;
                            duration_seconds: number | null;
                            end_reason: ("goodbye" | "caller_hangup" | "transferred" | "silence" | "max_duration" | "limit_reached" | "model_failed" | "line_failed" | "unrouted" | "shutdown" | "lost") | null;
                            business_name: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getAllUsage: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: {
                            calls: number;
                            seconds: number;
                            total_tokens: number;
                            cost_micro_usd: number;
                        };
                        days: {
                            calls: number;
                            seconds: number;
                            total_tokens: number;
                            cost_micro_usd: number;
                            /** Format: date */
                            day: string;
                        }[];
                        businesses: {
                            calls: number;
                            seconds: number;
                            total_tokens: number;
                            cost_micro_usd: number;
                            /** Format: uuid */
                            business_id: string;
                            business_name: string;
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listUnroutedCalls: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Call"][];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listOperators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user_id: string;
                        email: string | null;
                        name: string | null;
                        /** Format: date-time */
                        created_at: string;
                    }[];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    addOperator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    removeOperator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listAllBusinesses: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            timezone: string;
                            ai_phone_number: string | null;
                            /** Format: date-time */
                            created_at: string;
                            owners: string[];
                            last_call_at: string | null;
                            used: {
                                calls: number;
                                seconds: number;
                                total_tokens: number;
                                cost_micro_usd: number;
                            };
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createBusinessFor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    ai_phone_number?: string | null;
                    industry?: string | null;
                    country?: string | null;
                    timezone: string;
                    language?: string;
                    phone?: string | null;
                    email?: string | null;
                    website?: string | null;
                    address?: string | null;
                    currency?: string;
                    fallback_number?: string | null;
                    recording_enabled?: boolean;
                    ai_disclosure?: string | null;
                    recording_notice?: string | null;
                    max_call_minutes?: number;
                    max_concurrent_calls?: number;
                    booking_lead_minutes?: number;
                    booking_horizon_days?: number;
                    slot_step_minutes?: number;
                    /** @default null */
                    owner_email?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Business"];
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "waiting" | "dead" | "failing";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            business_id: string;
                            business_name: string;
                            kind: string;
                            /** @enum {string} */
                            state: "waiting" | "dead";
                            attempts: number;
                            /** Format: date-time */
                            run_at: string;
                            error: string | null;
                        }[];
                        next_cursor: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getCallLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                call_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        call: {
                            /** Format: uuid */
                            id: string;
                            business_id: string | null;
                            /** @enum {string} */
                            line: "livekit" | "media_stream" | "practice";
                            dialed_number: string;
                            caller_number: string | null;
                            model_kind: string | null;
                            /** Format: date-time */
                            started_at: string;
                            ended_at: string | null;
                            duration_seconds: number | null;
                            end_reason: ("goodbye" | "caller_hangup" | "transferred" | "silence" | "max_duration" | "limit_reached" | "model_failed" | "line_failed" | "unrouted" | "shutdown" | "lost") | null;
                            business_name: string | null;
                            external_id: string;
                            answered_at: string | null;
                            answer_source: string | null;
                            end_detail: string | null;
                            total_tokens: number;
                            cost_micro_usd: number;
                        };
                        entries: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            type: "answered" | "turn" | "tool" | "role_switch" | "transfer" | "rung" | "flag" | "ended";
                            subject: string;
                            detail: string;
                            took_ms: number | null;
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    diagnose: {
        parameters: {
            query?: {
                number?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        checked_at: string;
                        /** @enum {string} */
                        status: "ok" | "warn" | "fail";
                        checks: {
                            id: string;
                            title: string;
                            /** @enum {string} */
                            status: "ok" | "warn" | "fail" | "skipped";
                            found: string;
                            mend: string | null;
                            reason: ("number_well_written" | "number_read_as" | "number_not_one" | "number_owned" | "number_unowned" | "number_missing" | "nobody_enabled" | "hours_uncovered" | "no_receptionist" | "priority_tied" | "role_answers" | "greeting_invalid" | "greeting_rendered" | "greeting_live" | "voice_default" | "voice_known" | "voice_unknown" | "model_speaks" | "stand_in_speaks" | "model_spoke" | "model_slow" | "model_key_refused" | "model_set_up_refused" | "model_overloaded" | "model_unreachable" | "model_failed" | "livekit_not_set" | "livekit_answers" | "livekit_refuses" | "livekit_away" | "trunk_missing" | "trunk_takes_it" | "trunk_takes_it_not" | "trunk_taken_twice" | "trunk_open" | "trunk_rings_long" | "rule_missing" | "rule_calls_us" | "rules_many" | "rule_filters" | "rule_asks_pin" | "rule_shares_rooms" | "rule_calls_others" | "rule_hides_numbers" | "worker_answers" | "worker_missing" | "media_stream_not_set" | "media_stream_half_set" | "media_stream_not_https" | "media_stream_ready" | "database_answers" | "database_slow" | "database_away" | "migrations_applied" | "migrations_missing" | "migrations_unknown" | "clocks_agree" | "clock_off" | "jobs_in_time" | "jobs_late" | "jobs_given_up" | "links_public" | "links_local" | "links_lead_nowhere") | null;
                            details: {
                                [key: string]: unknown;
                            };
                        }[];
                        livekit_url: string | null;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    tryLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        checked_at: string;
                        /** @enum {string} */
                        status: "ok" | "warn" | "fail";
                        checks: {
                            id: string;
                            title: string;
                            /** @enum {string} */
                            status: "ok" | "warn" | "fail" | "skipped";
                            found: string;
                            mend: string | null;
                            reason: ("number_well_written" | "number_read_as" | "number_not_one" | "number_owned" | "number_unowned" | "number_missing" | "nobody_enabled" | "hours_uncovered" | "no_receptionist" | "priority_tied" | "role_answers" | "greeting_invalid" | "greeting_rendered" | "greeting_live" | "voice_default" | "voice_known" | "voice_unknown" | "model_speaks" | "stand_in_speaks" | "model_spoke" | "model_slow" | "model_key_refused" | "model_set_up_refused" | "model_overloaded" | "model_unreachable" | "model_failed" | "livekit_not_set" | "livekit_answers" | "livekit_refuses" | "livekit_away" | "trunk_missing" | "trunk_takes_it" | "trunk_takes_it_not" | "trunk_taken_twice" | "trunk_open" | "trunk_rings_long" | "rule_missing" | "rule_calls_us" | "rules_many" | "rule_filters" | "rule_asks_pin" | "rule_shares_rooms" | "rule_calls_others" | "rule_hides_numbers" | "worker_answers" | "worker_missing" | "media_stream_not_set" | "media_stream_half_set" | "media_stream_not_https" | "media_stream_ready" | "database_answers" | "database_slow" | "database_away" | "migrations_applied" | "migrations_missing" | "migrations_unknown" | "clocks_agree" | "clock_off" | "jobs_in_time" | "jobs_late" | "jobs_given_up" | "links_public" | "links_local" | "links_lead_nowhere") | null;
                            details: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    diagnoseBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                business_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        checked_at: string;
                        /** @enum {string} */
                        status: "ok" | "warn" | "fail";
                        checks: {
                            id: string;
                            title: string;
                            /** @enum {string} */
                            status: "ok" | "warn" | "fail" | "skipped";
                            found: string;
                            mend: string | null;
                            reason: ("number_well_written" | "number_read_as" | "number_not_one" | "number_owned" | "number_unowned" | "number_missing" | "nobody_enabled" | "hours_uncovered" | "no_receptionist" | "priority_tied" | "role_answers" | "greeting_invalid" | "greeting_rendered" | "greeting_live" | "voice_default" | "voice_known" | "voice_unknown" | "model_speaks" | "stand_in_speaks" | "model_spoke" | "model_slow" | "model_key_refused" | "model_set_up_refused" | "model_overloaded" | "model_unreachable" | "model_failed" | "livekit_not_set" | "livekit_answers" | "livekit_refuses" | "livekit_away" | "trunk_missing" | "trunk_takes_it" | "trunk_takes_it_not" | "trunk_taken_twice" | "trunk_open" | "trunk_rings_long" | "rule_missing" | "rule_calls_us" | "rules_many" | "rule_filters" | "rule_asks_pin" | "rule_shares_rooms" | "rule_calls_others" | "rule_hides_numbers" | "worker_answers" | "worker_missing" | "media_stream_not_set" | "media_stream_half_set" | "media_stream_not_https" | "media_stream_ready" | "database_answers" | "database_slow" | "database_away" | "migrations_applied" | "migrations_missing" | "migrations_unknown" | "clocks_agree" | "clock_off" | "jobs_in_time" | "jobs_late" | "jobs_given_up" | "links_public" | "links_local" | "links_lead_nowhere") | null;
                            details: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listSipLines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        trunks: {
                            id: string;
                            name: string;
                            numbers: string[];
                            allowed_addresses: string[];
                            allowed_numbers: string[];
                            auth_username: string;
                            has_password: boolean;
                            ringing_timeout_seconds: number;
                            metadata: string;
                            owner: string | null;
                        }[];
                        rules: {
                            id: string;
                            name: string;
                            trunk_ids: string[];
                            /** @enum {string} */
                            kind: "individual" | "callee" | "direct" | "unknown";
                            room: string;
                            randomized: boolean;
                            pin: string;
                            called_numbers: string[];
                            caller_numbers: string[];
                            agent_names: string[];
                            hides_numbers: boolean;
                            metadata: string;
                            owner: string | null;
                        }[];
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    removeSipLines: {
        parameters: {
            query?: {
                owner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        steps: {
                            /** @enum {string} */
                            action: "create" | "update" | "remove";
                            /** @enum {string} */
                            kind: "trunk" | "rule";
                            name: string;
                            changes: string[];
                        }[];
                        warnings: string[];
                        problems: string[];
                        is_applied: boolean;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    planSipLines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default switchboard */
                    owner?: string;
                    /** @default [] */
                    trunks?: {
                        name: string;
                        /** @default businesses */
                        numbers?: ("businesses" | "any") | string[];
                        /** @default [] */
                        allowed_addresses?: string[];
                        /** @default [] */
                        allowed_callers?: string[];
                        /** @default  */
                        username?: string;
                        /** @default  */
                        password?: string;
                        /** @default 30 */
                        ringing_timeout_seconds?: number;
                    }[];
                    /** @default [] */
                    dispatch_rules?: {
                        phone_number: string;
                        /** @default  */
                        room_name?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        steps: {
                            /** @enum {string} */
                            action: "create" | "update" | "remove";
                            /** @enum {string} */
                            kind: "trunk" | "rule";
                            name: string;
                            changes: string[];
                        }[];
                        warnings: string[];
                        problems: string[];
                        is_applied: boolean;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    applySipLines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default switchboard */
                    owner?: string;
                    /** @default [] */
                    trunks?: {
                        name: string;
                        /** @default businesses */
                        numbers?: ("businesses" | "any") | string[];
                        /** @default [] */
                        allowed_addresses?: string[];
                        /** @default [] */
                        allowed_callers?: string[];
                        /** @default  */
                        username?: string;
                        /** @default  */
                        password?: string;
                        /** @default 30 */
                        ringing_timeout_seconds?: number;
                    }[];
                    /** @default [] */
                    dispatch_rules?: {
                        phone_number: string;
                        /** @default  */
                        room_name?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        steps: {
                            /** @enum {string} */
                            action: "create" | "update" | "remove";
                            /** @enum {string} */
                            kind: "trunk" | "rule";
                            name: string;
                            changes: string[];
                        }[];
                        warnings: string[];
                        problems: string[];
                        is_applied: boolean;
                    };
                };
            };
            /** @description What went wrong */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
